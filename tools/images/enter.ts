/**
 * Executes a command in an image, in its own mount namespace and with the limits of docker-compose.yaml:
 * files read-only, /tmp in memory, no capability, no new privilege. Its arguments: the image's
 * files, the folder to work in, user, group; then variables and the command.
 */
export const ENTER = `
set -e
files=$1 folder=$2 user=$3 group=$4
shift 4
mount --bind "$files" "$files"
mount -o remount,bind,ro "$files"
mount -t proc proc "$files/proc"
mount --rbind /dev "$files/dev"
mount -t tmpfs tmpfs "$files/tmp"
if [ -d "$files/data" ]; then
  mount -t tmpfs -o "uid=$user,gid=$group" tmpfs "$files/data"
fi
exec chroot "$files" setpriv --reuid="$user" --regid="$group" --clear-groups \\
  --no-new-privs --bounding-set=-all --inh-caps=-all \\
  env --ignore-environment --chdir="$folder" "$@"
`;

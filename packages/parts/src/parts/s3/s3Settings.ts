/** The region that the S3 server answers for. */
export const S3_REGION = 'us-east-1';
/** The bucket that Velero writes backups into. */
export const BACKUP_BUCKET = 'velero';

/** The region of the S3 server. */
export const S3_REGION = 'us-east-1';
/** The bucket that Velero writes backups into. */
export const BACKUP_BUCKET = 'velero';

-- Whether a file of the store is still wanted is asked by its SHA-256.
create index package_file_sha_ix on package_file (sha256);
create index package_version_archive_ix on package_version (archive_sha256);

-- What was written to somebody is found without reading every mail.
create index mail_about_ix on mail (about_id);

-- What a directory tells may be kept from changing those who administer the installation.
alter table people_import add column guarded boolean default false not null;
create index people_import_line_number_ix on people_import_line (personnel_number);

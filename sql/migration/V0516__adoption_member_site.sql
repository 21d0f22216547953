-- At which site a member worked in that week: its holidays are expected of nobody. Null where it is not known.
alter table adoption_member add column site_id bigint null;
update adoption_member set site_id = (select s.id from site s join person p on p.site = s.name where p.id = adoption_member.person_id);
-- From which week on the figures are to be worked out anew, because somewhere other days are worked than was known; null where they are right.
alter table business_system add column rebuild_from date null;

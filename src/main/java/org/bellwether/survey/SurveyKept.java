package org.bellwether.survey;

import java.util.List;

import org.bellwether.platform.privacy.DataKind;
import org.bellwether.platform.privacy.Holding;
import org.bellwether.platform.privacy.KeptData;
import org.bellwether.platform.privacy.Reference;

import jakarta.enterprise.context.ApplicationScoped;

/** That people were asked; whether they answered is not handed out, and what they answered cannot be found by anybody. */
@ApplicationScoped
class SurveyKept implements KeptData {

    @Override public int order() { return 150; }

    @Override
    public List<Holding> holdings() {
        return List.of(
            Holding.of(DataKind.SURVEYS, "survey_invitation", "person_id {who}").names("wave_id", "survey").only("wave_id in (select w.id from survey_wave w where w.closed_at is not null)").shows("reminded_on").old("wave_id in (select w.id from survey_wave w where w.closed_at < {before})"));
    }

    @Override
    public List<Reference> references() {
        return List.of(new Reference("survey", "survey_wave", "title_en", "title_zh"));
    }
}

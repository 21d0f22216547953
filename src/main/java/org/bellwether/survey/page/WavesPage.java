package org.bellwether.survey.page;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

import org.bellwether.audience.TargetGroup;
import org.bellwether.audience.TargetGroups;
import org.bellwether.people.OrgUnitRow;
import org.bellwether.people.OrgUnits;
import org.bellwether.platform.faces.Notices;
import org.bellwether.platform.faces.PageBean;
import org.bellwether.platform.text.Localized;
import org.bellwether.survey.RateRow;
import org.bellwether.survey.WaveId;
import org.bellwether.survey.WaveRow;
import org.bellwether.survey.Waves;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;

/** The CIO's list of survey waves. */
@PageBean
public class WavesPage implements Serializable {

    @Inject Waves waves;
    @Inject OrgUnits units;
    @Inject TargetGroups groups;
    @Inject Notices notices;

    private List<WaveRow> list;
    private Map<WaveId, List<RateRow>> rates;
    private TargetGroups.Names names;
    private List<TargetGroups.Option> options;
    private long everyone;

    @PostConstruct
    void load() {
        list = waves.list();
        rates = waves.rates();
        names = groups.names();
        options = groups.options();
        everyone = units.all().stream().filter(unit -> unit.parent() == null).mapToLong(OrgUnitRow::headcount).sum();
    }

    public void open(WaveRow wave) {
        waves.open(wave.id());
        load();
        notices.info("survey.wave.opened", waves.find(wave.id()).invited());
    }

    public void close(WaveRow wave) {
        waves.close(wave.id());
        load();
        notices.info("survey.wave.closed");
    }

    public void discard(WaveRow wave) {
        waves.discard(wave.id());
        load();
        notices.info("survey.wave.discarded");
    }

    public void remind(WaveRow wave) {
        waves.remind(wave.id());
        notices.info("survey.wave.reminded");
    }

    public List<RateRow> rates(WaveRow wave) { return rates.getOrDefault(wave.id(), List.of()); }

    /** What those are called who are asked; null for everyone. */
    public Localized asked(WaveRow wave) { return names.of(wave.asked()); }

    /** How many a draft would ask. */
    public long wouldAsk(WaveRow wave) {
        return wave.asked().equals(TargetGroup.EVERYONE) ? everyone : options.stream().filter(option -> option.group().equals(wave.asked())).mapToLong(TargetGroups.Option::people).findFirst().orElse(0);
    }

    public List<WaveRow> getList() { return list; }
}

package org.bellwether.survey.page;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.bellwether.people.OrgUnitId;
import org.bellwether.platform.faces.PageBean;
import org.bellwether.platform.text.Localized;
import org.bellwether.survey.Dimension;
import org.bellwether.survey.HeatMapRow;
import org.bellwether.survey.HeatMaps;
import org.bellwether.survey.Instrument;
import org.bellwether.survey.ItemFigure;
import org.bellwether.survey.WaveId;
import org.bellwether.survey.WaveResults;

import jakarta.inject.Inject;

/** What a wave said, by department or by the teams of one, with one field opened to its items. */
@PageBean
public class HeatMapPage implements Serializable {

    @Inject HeatMaps maps;

    private WaveId wave;
    private OrgUnitId department;
    private OrgUnitId unit;
    private String theme;
    private WaveResults results;
    private List<ItemFigure> items;

    /** Without a wave in the address, the newest that can be read. */
    public void load() {
        if (wave == null) wave = maps.newest().orElse(null);
        if (wave == null) return;
        results = maps.results(wave, department);
        if (theme != null) items = maps.items(wave, unit, dimension());
    }

    private Dimension dimension() { return Arrays.stream(Dimension.values()).filter(one -> one.name().equals(theme)).findFirst().orElse(null); }

    /** Message key of the opened theme's name. */
    public String getThemeKey() { return dimension() == null ? "survey.dimension.overall" : dimension().key(); }

    /** The name of the opened group; null for everyone. */
    public Localized getUnitName() {
        return results.map().rows().stream().filter(row -> row.unit() != null && row.unit().equals(unit)).findFirst().map(HeatMapRow::name).orElse(null);
    }

    /** Whether that field of the map is the opened one. */
    public boolean opened(HeatMapRow row, Dimension dimension) {
        return theme != null && java.util.Objects.equals(row.unit(), unit) && dimension() == dimension;
    }

    /** The address of the page with that department's teams, or with the departments. */
    public String address(OrgUnitId of) { return "heat-map.xhtml?wave=" + wave + (of == null ? "" : "&department=" + of); }

    /** The address of the page with that field opened. */
    public String address(HeatMapRow row, Dimension dimension) {
        return address(department) + (row.unit() == null ? "" : "&unit=" + row.unit()) + "&theme=" + (dimension == null ? "ALL" : dimension) + "#items";
    }

    public String getExport() { return "/api/v1/survey-waves/" + wave + "/heat-map.csv" + (department == null ? "" : "?department=" + department); }

    public List<Integer> getPoints() { return IntStream.rangeClosed(1, Instrument.POINTS).boxed().toList(); }
    public Dimension[] getDimensions() { return Dimension.values(); }
    public WaveResults getResults() { return results; }
    public List<ItemFigure> getItems() { return items; }
    public WaveId getWave() { return wave; }
    public void setWave(WaveId wave) { this.wave = wave; }
    public OrgUnitId getDepartment() { return department; }
    public void setDepartment(OrgUnitId department) { this.department = department; }
    public OrgUnitId getUnit() { return unit; }
    public void setUnit(OrgUnitId unit) { this.unit = unit; }
    public String getTheme() { return theme; }
    public void setTheme(String theme) { this.theme = theme; }
}

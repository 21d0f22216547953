package org.bellwether.privacy;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.bellwether.platform.privacy.Holding;
import org.bellwether.platform.privacy.KeptData;
import org.bellwether.platform.privacy.Reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** Everything that all features keep of people, in the order in which rows can go. */
@ApplicationScoped
class Holdings {

    @Inject @Any Instance<KeptData> features;

    List<KeptData> keepers() { return features.stream().sorted(Comparator.comparingInt(KeptData::order)).toList(); }

    List<HoldingSql> all() {
        var evidence = keys(KeptData::evidence);
        var details = keys(KeptData::details);
        return keepers().stream().flatMap(keeper -> keeper.holdings().stream()).map(holding -> new HoldingSql(holding, of(evidence, holding), of(details, holding))).toList();
    }

    Map<String, Reference> references() { return keepers().stream().flatMap(keeper -> keeper.references().stream()).collect(Collectors.toMap(Reference::name, Function.identity())); }

    private Map<String, String> keys(Function<KeptData, Map<String, String>> said) {
        var keys = new HashMap<String, String>();
        for (var keeper : keepers()) said.apply(keeper).forEach((table, query) -> keys.merge(table, query, (one, other) -> one + " union all " + other));
        return keys;
    }

    private static String of(Map<String, String> keys, Holding holding) { return holding.restsIn() == null ? null : keys.get(holding.restsIn().table()); }
}

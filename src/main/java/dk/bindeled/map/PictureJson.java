package dk.bindeled.map;

import dk.bindeled.network.Area;
import dk.bindeled.privacy.PersonNames;
import dk.bindeled.study.NetworkPicture;
import dk.bindeled.study.NetworkPicture.Bundle;
import dk.bindeled.study.NetworkPicture.Disc;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the browser is sent of a picture at first, as JSON values: rows of bare arrays, for there are many. It is areas, bodies and counts; persons and their
 * ties follow when they are asked for ({@link ActorsJson}). Counts that rest on too few persons are null.
 */
final class PictureJson {

    private final ToldPicture told;
    private final @Nullable ComparedPicture compared;
    private final NetworkPicture picture;
    private final ShownCounts counts;
    private final int limit;
    private final PersonNames names;
    private final ActorRows rows;

    /**
     * What is sent to someone.
     *
     * @param compared the same beside another date, where changes are asked for, else null
     * @param limit persons a figure must rest on, for the words of the legend
     */
    PictureJson(ToldPicture told, @Nullable ComparedPicture compared, int limit, PersonNames names) {
        this.told = told;
        this.compared = compared;
        this.picture = told.picture();
        this.counts = told.counts();
        this.limit = limit;
        this.names = names;
        this.rows = new ActorRows(told, compared, names);
    }

    /** The first answer as it is sent, the same for everyone who may see the same. The array is not to be changed. */
    byte[] overview(JsonMapper mapper) {
        return compared == null ? told.overview(mapper, this::overview) : compared.overview(mapper, this::overview);
    }

    /** Areas, bodies, bundles of ties and counts. */
    Map<String, Object> overview() {
        Map<String, Object> json = new TreeMap<>();
        json.put("unit", picture.unit().code());
        json.put("sight", names.sight().code());
        json.put("limit", limit);
        json.put("kinds", ActorRows.kinds());
        json.put("extent", extent());
        json.put("discs", discs());
        json.put(
                "bodies",
                IntStream.range(0, picture.nodes().size())
                        .filter(n -> !told.isNode(n) && !picture.nodes().get(n).isPerson())
                        .mapToObj(rows::ofBody)
                        .toList());
        json.put("bundles", bundles());
        json.put("kindCounts", counts.kinds());
        json.put("formCounts", counts.forms());
        json.put(
                "nodes",
                IntStream.range(0, picture.nodes().size()).filter(told::isNode).count());
        if (compared != null) {
            changes(compared.counts(), json);
        }
        return json;
    }

    /** New, kept and lost ties of the whole network, and who came and left. */
    private static void changes(ChangeCounts counts, Map<String, Object> json) {
        Map<String, Object> ties = new TreeMap<>();
        for (ChangeCounts.Fate fate : ChangeCounts.Fate.values()) {
            ties.put(fate.name().toLowerCase(Locale.ROOT), counts.ties(fate));
        }
        json.put("changes", ties);
        Map<String, @Nullable Object> persons = new HashMap<>();
        persons.put("came", counts.came());
        persons.put("left", counts.left());
        json.put("persons", persons);
    }

    /** Ties between one disc and the others of its level. */
    Map<String, Object> bundlesOf(int disc) {
        return Map.of(
                "bundles",
                counts.bundles(counts.levelOf(disc)).stream()
                        .filter(counted -> counted.touches(disc) && !counted.isWithin())
                        .map(PictureJson::row)
                        .toList());
    }

    /** [left, right, bottom, top]: the same on each date. */
    private List<Object> extent() {
        NetworkPicture.Extent extent = picture.extent();
        return Stream.of(extent.left(), extent.right(), extent.bottom(), extent.top())
                .<Object>map(ActorRows::rounded)
                .toList();
    }

    /** [parent, name, level, rest, x, y, radius, persons, others]. */
    private List<Object> discs() {
        List<Object> discs = new ArrayList<>();
        for (Disc disc : picture.discs()) {
            Area area = disc.area();
            discs.add(Arrays.asList(
                    disc.parent(),
                    area == null ? null : area.label(),
                    area == null ? null : area.level().code(),
                    disc.rest() ? 1 : 0,
                    ActorRows.rounded(disc.x()),
                    ActorRows.rounded(disc.y()),
                    ActorRows.rounded(disc.radius()),
                    counts.mayCount(disc) ? disc.persons() : null,
                    disc.others()));
        }
        return discs;
    }

    /** Ties within each disc and between the highest ones. */
    private List<Object> bundles() {
        return picture.bundles().stream()
                .mapToInt(Bundle::level)
                .distinct()
                .boxed()
                .flatMap(level -> counts.bundles(level).stream())
                .filter(counted -> counted.bundle().level() == 0 || counted.isWithin())
                .map(PictureJson::row)
                .toList();
    }

    /** [level, a, b, ties, bonding, bridging, linking], the counts null where they rest on too few. */
    private static Object row(BundleCounts.Counted counted) {
        return Arrays.asList(
                counted.bundle().level(),
                counted.bundle().a(),
                counted.bundle().b(),
                counted.ties(),
                counted.bonding(),
                counted.bridging(),
                counted.linking());
    }
}

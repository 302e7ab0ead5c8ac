package dk.bindeled.store;

import dk.bindeled.network.Actor;
import dk.bindeled.network.Kind;
import dk.bindeled.network.Sector;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * Actors as nodes. Attributes are properties of the node, under their own names; those that would be mistaken for one of the actor's own
 * fields are stored as {@code attribute:NAME}.
 */
final class ActorNodes extends NodeSort<Actor> {

    private static final String LABEL = "Actor";
    private static final Set<String> OWN = Set.of("id", "label", "tier", "sector", "from", "until", IMPORT, STATED_BY);
    private static final String PREFIX = "attribute:";

    private final Map<String, Kind> kindsByLabel = new HashMap<>();

    /** The same few sets of labels come back tens of thousands of times. */
    private final Map<List<Object>, Set<Kind>> kindsByLabels = new ConcurrentHashMap<>();

    ActorNodes() {
        super("actors", Actor.class, Set.of(Link.IN_AREA, Link.BELONGS_TO));
        for (Kind kind : Kind.values()) {
            kindsByLabel.put(kind.nodeLabel(), kind);
        }
    }

    @Override
    String id(Actor actor) {
        return actor.id();
    }

    @Override
    List<String> labels(Actor actor) {
        return actor.kinds().stream().map(Kind::nodeLabel).toList();
    }

    @Override
    Map<String, Object> properties(Actor actor) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("id", actor.id());
        putIfThere(properties, "label", actor.label());
        putIfThere(properties, "tier", actor.tier());
        Sector sector = actor.sector();
        putIfThere(properties, "sector", sector == null ? null : sector.code());
        putIfThere(properties, "from", actor.from());
        putIfThere(properties, "until", actor.until());
        actor.attributes().forEach((name, value) -> properties.put(propertyName(name), value));
        return properties;
    }

    @Override
    Map<Link, String> links(Actor actor) {
        Map<Link, String> links = new EnumMap<>(Link.class);
        putLink(links, Link.IN_AREA, actor.area());
        putLink(links, Link.BELONGS_TO, actor.belongsTo());
        return links;
    }

    @Override
    Actor merged(Actor stored, Actor news) {
        Map<String, String> attributes = new TreeMap<>(stored.attributes());
        attributes.putAll(news.attributes());
        return new Actor(
                news.id(),
                news.kinds(),
                either(news.label(), stored.label()),
                either(news.area(), stored.area()),
                either(news.belongsTo(), stored.belongsTo()),
                either(news.tier(), stored.tier()),
                either(news.sector(), stored.sector()),
                either(news.from(), stored.from()),
                either(news.until(), stored.until()),
                attributes);
    }

    @Override
    Actor row(Record record) {
        return actor(
                record.get("actor").asMap(),
                record.get("labels").asList(),
                text(record.get("area")),
                text(record.get("home")));
    }

    /**
     * An actor as it is stored.
     *
     * @param properties of the node
     * @param labels of the node
     * @param area id of the area it is placed in, or null
     * @param home id of the area it belongs to, or null
     */
    Actor actor(Map<String, Object> properties, List<Object> labels, @Nullable String area, @Nullable String home) {
        Map<String, String> attributes = new TreeMap<>();
        properties.forEach((name, value) -> {
            if (!OWN.contains(name)) {
                attributes.put(attributeName(name), String.valueOf(value));
            }
        });
        String sector = (String) properties.get("sector");
        return new Actor(
                (String) Objects.requireNonNull(properties.get("id")),
                kinds(labels),
                (String) properties.get("label"),
                area,
                home,
                tier(properties.get("tier")),
                sector == null ? null : Sector.fromCode(sector).orElseThrow(),
                (LocalDate) properties.get("from"),
                (LocalDate) properties.get("until"),
                attributes);
    }

    @Override
    Value importOf(Record record) {
        return record.get("actor").get(IMPORT);
    }

    private Set<Kind> kinds(List<Object> labels) {
        return kindsByLabels.computeIfAbsent(labels, these -> {
            Set<Kind> kinds = EnumSet.noneOf(Kind.class);
            for (Object label : these) {
                Kind kind = kindsByLabel.get((String) label);
                if (kind != null) {
                    kinds.add(kind);
                } else if (!label.equals(LABEL)) {
                    throw new IllegalStateException("An actor has the label " + label + ", which no kind has");
                }
            }
            return Collections.unmodifiableSet(kinds);
        });
    }

    private static @Nullable Integer tier(@Nullable Object stored) {
        return stored == null ? null : Math.toIntExact((Long) stored);
    }

    private static String propertyName(String attribute) {
        return OWN.contains(attribute) || attribute.startsWith(PREFIX) ? PREFIX + attribute : attribute;
    }

    private static String attributeName(String property) {
        return property.startsWith(PREFIX) ? property.substring(PREFIX.length()) : property;
    }
}

package dk.bindeled.store;

import dk.bindeled.network.Area;
import dk.bindeled.network.AreaLevel;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** Areas as nodes. */
final class AreaNodes extends NodeSort<Area> {

    AreaNodes() {
        super("areas", Area.class, Set.of(Link.PART_OF));
    }

    @Override
    String id(Area area) {
        return area.id();
    }

    @Override
    List<String> labels(Area area) {
        return List.of();
    }

    @Override
    Map<String, Object> properties(Area area) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("id", area.id());
        properties.put("label", area.label());
        properties.put("level", area.level().code());
        return properties;
    }

    @Override
    Map<Link, String> links(Area area) {
        Map<Link, String> links = new EnumMap<>(Link.class);
        putLink(links, Link.PART_OF, area.parent());
        return links;
    }

    @Override
    Area merged(Area stored, Area news) {
        return new Area(news.id(), news.label(), news.level(), either(news.parent(), stored.parent()));
    }

    @Override
    Area row(Record record) {
        Value area = record.get("area");
        AreaLevel level = AreaLevel.fromCode(area.get("level").asString()).orElseThrow();
        return new Area(area.get("id").asString(), area.get("label").asString(), level, text(record.get("parent")));
    }

    @Override
    Value importOf(Record record) {
        return record.get("area").get(IMPORT);
    }
}

package dk.bindeled.store;

import dk.bindeled.network.Channel;
import dk.bindeled.network.Referral;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** Referrals as nodes. */
final class ReferralNodes extends NodeSort<Referral> {

    ReferralNodes() {
        super("referrals", Referral.class, Set.of(Link.BY, Link.OF, Link.TO));
    }

    @Override
    String id(Referral referral) {
        return referral.id();
    }

    @Override
    List<String> labels(Referral referral) {
        return List.of();
    }

    @Override
    Map<String, Object> properties(Referral referral) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("id", referral.id());
        Channel channel = referral.channel();
        putIfThere(properties, "channel", channel == null ? null : channel.code());
        putIfThere(properties, "unasked", referral.unasked());
        putIfThere(properties, "begunOn", referral.begunOn());
        putIfThere(properties, "shownOn", referral.shownOn());
        putIfThere(properties, "welcomedOn", referral.welcomedOn());
        putIfThere(properties, "stillThereOn", referral.stillThereOn());
        putIfThere(properties, "endedOn", referral.endedOn());
        return properties;
    }

    @Override
    Map<Link, String> links(Referral referral) {
        Map<Link, String> links = new EnumMap<>(Link.class);
        putLink(links, Link.BY, referral.guide());
        putLink(links, Link.OF, referral.citizen());
        putLink(links, Link.TO, referral.community());
        return links;
    }

    @Override
    Referral merged(Referral stored, Referral news) {
        return new Referral(
                news.id(),
                either(news.guide(), stored.guide()),
                either(news.citizen(), stored.citizen()),
                either(news.community(), stored.community()),
                either(news.channel(), stored.channel()),
                either(news.unasked(), stored.unasked()),
                either(news.begunOn(), stored.begunOn()),
                either(news.shownOn(), stored.shownOn()),
                either(news.welcomedOn(), stored.welcomedOn()),
                either(news.stillThereOn(), stored.stillThereOn()),
                either(news.endedOn(), stored.endedOn()));
    }

    @Override
    Referral row(Record record) {
        Value referral = record.get("referral");
        String channel = text(referral.get("channel"));
        Value unasked = referral.get("unasked");
        return new Referral(
                referral.get("id").asString(),
                text(record.get("guide")),
                text(record.get("citizen")),
                text(record.get("community")),
                channel == null ? null : Channel.fromCode(channel).orElseThrow(),
                unasked.isNull() ? null : unasked.asBoolean(),
                date(referral.get("begunOn")),
                date(referral.get("shownOn")),
                date(referral.get("welcomedOn")),
                date(referral.get("stillThereOn")),
                date(referral.get("endedOn")));
    }

    @Override
    Value importOf(Record record) {
        return record.get("referral").get(IMPORT);
    }

    private static @Nullable LocalDate date(Value value) {
        return value.isNull() ? null : value.asLocalDate();
    }
}

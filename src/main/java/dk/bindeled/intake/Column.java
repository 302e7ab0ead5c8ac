package dk.bindeled.intake;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The columns of the four files, with the names each may have. The guide's page on files lists the same names. */
enum Column {
    AREA_ID(Content.AREAS, true, "id"),
    AREA_LABEL(Content.AREAS, false, "label", "navn", "name"),
    AREA_LEVEL(Content.AREAS, true, "level", "niveau"),
    AREA_PARENT(Content.AREAS, false, "parent", "overordnet", "del af"),

    ACTOR_ID(Content.ACTORS, true, "id"),
    ACTOR_KIND(Content.ACTORS, true, "kind", "slags", "art"),
    ACTOR_LABEL(Content.ACTORS, false, "label", "navn", "name"),
    ACTOR_AREA(Content.ACTORS, false, "area", "område", "bor i"),
    ACTOR_BELONGS_TO(Content.ACTORS, false, "belongs_to", "hører til"),
    ACTOR_TIER(Content.ACTORS, false, "tier", "beslutningsniveau"),
    ACTOR_SECTOR(Content.ACTORS, false, "sector", "sektor"),
    ACTOR_FROM(Content.ACTORS, false, "from", "fra"),
    ACTOR_UNTIL(Content.ACTORS, false, "until", "indtil", "til"),

    TIE_FROM(Content.TIES, true, "from", "fra"),
    TIE_TO(Content.TIES, true, "to", "til"),
    TIE_TYPE(Content.TIES, true, "type", "relation"),
    TIE_STRENGTH(Content.TIES, false, "strength", "styrke"),
    TIE_SINCE(Content.TIES, false, "since", "siden"),
    TIE_UNTIL(Content.TIES, false, "until", "indtil"),
    TIE_CONTEXT(Content.TIES, false, "context", "sammenhæng", "kontekst"),
    TIE_ROLE(Content.TIES, false, "role", "rolle"),

    REFERRAL_ID(Content.REFERRALS, true, "id"),
    REFERRAL_GUIDE(Content.REFERRALS, false, "guide", "vejviser"),
    REFERRAL_CITIZEN(Content.REFERRALS, true, "citizen", "borger"),
    REFERRAL_COMMUNITY(Content.REFERRALS, false, "community", "fællesskab"),
    REFERRAL_CHANNEL(Content.REFERRALS, false, "channel", "kanal"),
    REFERRAL_UNASKED(Content.REFERRALS, false, "unasked", "uopfordret"),
    REFERRAL_BEGUN(Content.REFERRALS, false, "begun_on", "påbegyndt", "påbegyndt den"),
    REFERRAL_SHOWN(Content.REFERRALS, false, "shown_on", "vist vej", "vist vej den"),
    REFERRAL_WELCOMED(Content.REFERRALS, false, "welcomed_on", "velkommet", "velkommet den"),
    REFERRAL_STILL_THERE(Content.REFERRALS, false, "still_there_on", "stadig med", "stadig med den"),
    REFERRAL_ENDED(Content.REFERRALS, false, "ended_on", "afsluttet", "afsluttet den");

    private static final Map<Content, Map<String, Column>> BY_NAME = byName();

    private final Content content;
    private final boolean required;

    @SuppressWarnings("ImmutableEnumChecker") // List.of
    private final List<String> names;

    Column(Content content, boolean required, String... names) {
        this.content = content;
        this.required = required;
        this.names = List.of(names);
    }

    /** True if a file without this column cannot be read. */
    boolean isRequired() {
        return required;
    }

    /** English name, then the Danish ones. */
    List<String> names() {
        return names;
    }

    /** The column's name in English, and in Danish where it is another, for instance {@code from/fra}. */
    String bothNames() {
        return names.size() == 1 ? names.getFirst() : names.get(0) + "/" + names.get(1);
    }

    /** The columns of a file, in the order of the documentation. */
    static List<Column> of(Content content) {
        return Arrays.stream(values())
                .filter(column -> column.content == content)
                .toList();
    }

    /** The column that a header's name means in a file, or null. */
    static @Nullable Column named(Content content, String name) {
        return Objects.requireNonNull(BY_NAME.get(content)).get(Folded.of(name));
    }

    private static Map<Content, Map<String, Column>> byName() {
        Map<Content, Map<String, Column>> byName = new HashMap<>();
        for (Column column : values()) {
            for (String name : column.names) {
                byName.computeIfAbsent(column.content, file -> new HashMap<>()).put(Folded.of(name), column);
            }
        }
        return byName;
    }
}

package dk.bindeled.privacy;

import dk.bindeled.network.Actor;
import dk.bindeled.network.ImportPurpose;
import dk.bindeled.network.LegalBasis;
import dk.bindeled.network.Referral;
import dk.bindeled.network.Tie;
import dk.bindeled.network.TieType;
import dk.bindeled.privacy.AccessReport.Part;
import dk.bindeled.store.ImportRecord;
import dk.bindeled.store.StoredPerson;
import dk.bindeled.store.StoredStudy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes an access report from what is stored. The right of access must not touch the rights of others (article 15(4)): bodies are named,
 * while a person at the other end of a tie or referral is “another person”, for who that is says as much about the other as about the one who asks.
 */
final class AccessReports {

    private final PersonWords words;
    private final LookWords lookWords;
    private final Map<String, ImportRecord> imports;
    private final Map<String, String> areas;

    /**
     * Reports in one language.
     *
     * @param imports the imports the network consists of, by id
     * @param areas names of the areas, by id
     */
    AccessReports(Locale locale, Map<String, ImportRecord> imports, Map<String, String> areas) {
        this.words = new PersonWords(locale);
        this.lookWords = new LookWords(locale);
        this.imports = imports;
        this.areas = areas;
    }

    /**
     * The report on a person.
     *
     * @param looks what the audit knows of looks at the person
     * @param now when it is made
     */
    AccessReport of(StoredPerson person, List<Look> looks, Instant now) {
        return new AccessReport(
                words.language(),
                words.say("report.title"),
                words.say("report.intro", words.moment(now)),
                List.of(
                        person(person),
                        purposes(person),
                        ties(person),
                        referrals(person),
                        earlier(person),
                        studies(person),
                        looks(looks),
                        text("rights")));
    }

    private Part person(StoredPerson stored) {
        Actor actor = stored.actor();
        List<List<String>> rows = new ArrayList<>();
        add(rows, "id", actor.id());
        add(rows, "label", actor.label());
        add(
                rows,
                "kinds",
                actor.kinds().stream()
                        .map(kind -> words.say("kind." + kind.code()))
                        .collect(Collectors.joining(", ")));
        add(rows, "area", area(actor.area()));
        add(rows, "home", area(actor.belongsTo()));
        add(rows, "tier", actor.tier() == null ? null : String.valueOf(actor.tier()));
        add(rows, "sector", actor.sector() == null ? null : actor.sector().code());
        add(rows, "from", words.day(actor.from()));
        add(rows, "until", words.day(actor.until()));
        actor.attributes().forEach((name, value) -> rows.add(List.of(name, value)));
        add(rows, "import", from(stored.imports()));
        return part("person", List.of("field", "value"), rows);
    }

    private @Nullable String area(@Nullable String id) {
        return id == null ? null : areas.getOrDefault(id, id);
    }

    private void add(List<List<String>> rows, String field, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            rows.add(List.of(words.say("field." + field), value));
        }
    }

    private Part purposes(StoredPerson stored) {
        List<String> ids = new ArrayList<>(stored.imports());
        stored.ties().forEach(tie -> ids.addAll(tie.imports()));
        stored.referrals().forEach(referral -> ids.addAll(referral.imports()));
        stored.earlier().forEach(values -> ids.add(values.importId()));
        List<List<String>> rows = ids.stream()
                .distinct()
                .sorted()
                .map(imports::get)
                .filter(Objects::nonNull)
                .map(record -> List.of(
                        record.file(),
                        words.moment(record.at()),
                        record.purpose().isStated() ? record.purpose().text() : words.sayOfPurpose("not-stated"),
                        basis(record.purpose().basis()),
                        until(record.purpose())))
                .toList();
        return part("imports", List.of("import", "at", "purpose", "basis", "kept"), rows);
    }

    private String basis(LegalBasis basis) {
        return words.sayOfPurpose("basis." + basis.code());
    }

    private String until(ImportPurpose purpose) {
        return purpose.expiresOn() == null ? words.sayOfPurpose("expires.never") : words.day(purpose.expiresOn());
    }

    private Part ties(StoredPerson stored) {
        String id = stored.actor().id();
        List<List<String>> rows = stored.ties().stream()
                .map(each -> List.of(
                        kind(each.tie(), id),
                        each.body() == null ? words.say("another") : each.body(),
                        each.tie().strength() == null
                                ? ""
                                : String.valueOf(each.tie().strength()),
                        words.day(each.tie().since()),
                        words.day(each.tie().until()),
                        orNothing(each.tie().context()),
                        orNothing(each.tie().role()),
                        from(each.imports())))
                .toList();
        return part("ties", List.of("tie", "other", "strength", "since", "until", "context", "role", "import"), rows);
    }

    /** Who does what to whom, as seen from the person. */
    private String kind(Tie tie, String id) {
        TieType type = tie.type();
        boolean outwards = !type.isDirected() || tie.from().equals(id);
        return words.say("tie." + type.code() + (outwards ? "" : ".back"));
    }

    private Part referrals(StoredPerson stored) {
        String id = stored.actor().id();
        List<List<String>> rows = new ArrayList<>();
        for (StoredPerson.StoredReferral each : stored.referrals()) {
            Referral referral = each.referral();
            rows.add(List.of(
                    words.say(id.equals(referral.citizen()) ? "referral.citizen" : "referral.guide"),
                    orNothing(each.community()),
                    referral.channel() == null
                            ? ""
                            : words.say("channel." + referral.channel().code()),
                    referral.unasked() == null ? "" : words.say(referral.unasked() ? "yes" : "no"),
                    words.day(referral.begunOn()),
                    words.day(referral.shownOn()),
                    words.day(referral.welcomedOn()),
                    words.day(referral.stillThereOn()),
                    words.day(referral.endedOn()),
                    from(each.imports())));
        }
        return part(
                "referrals",
                List.of(
                        "part",
                        "community",
                        "channel",
                        "unasked",
                        "begun",
                        "shown",
                        "welcomed",
                        "still",
                        "ended",
                        "import"),
                rows);
    }

    private Part earlier(StoredPerson stored) {
        List<List<String>> rows = stored.earlier().stream()
                .map(values -> List.of(
                        words.say("sort." + values.sort()),
                        values.fields().entrySet().stream()
                                .map(field -> field.getKey() + ": " + field.getValue())
                                .collect(Collectors.joining("; ")),
                        from(List.of(values.importId()))))
                .toList();
        return part("earlier", List.of("what", "before", "changed"), rows);
    }

    private Part studies(StoredPerson stored) {
        List<List<String>> rows = stored.studies().stream()
                .map(study -> List.of(
                        words.say(study.kind().equals(StoredStudy.SIMULATION) ? "simulation" : "study"),
                        words.moment(study.at()),
                        study.by()))
                .collect(Collectors.toCollection(ArrayList::new));
        stored.views()
                .forEach(view -> rows.add(List.of(words.say("view"), words.moment(view.changedAt()), view.owner())));
        stored.plans()
                .forEach(plan -> rows.add(List.of(words.say("plan"), words.moment(plan.changedAt()), plan.owner())));
        stored.exclusions()
                .forEach(kept -> rows.add(List.of(words.say("exclusion"), words.moment(kept.at()), kept.by())));
        return part("studies", List.of("what", "at", "by"), rows);
    }

    /** Those who work with the data have a right to be left alone, too: which role looked is told, not who it was. */
    private Part looks(List<Look> looks) {
        List<List<String>> rows = looks.stream()
                .map(look -> List.of(
                        words.moment(look.at()),
                        lookWords.role(look.role()),
                        lookWords.deed(look.deed()),
                        lookWords.why(look.why())))
                .toList();
        return part("looks", List.of("at", "role", "deed", "why"), rows);
    }

    private Part text(String name) {
        return new Part(
                words.say("report." + name + ".title"), words.say("report." + name + ".text"), List.of(), List.of());
    }

    private Part part(String name, List<String> headings, List<List<String>> rows) {
        return new Part(
                words.say("report." + name + ".title"),
                words.say(rows.isEmpty() ? "report." + name + ".none" : "report." + name + ".text"),
                headings.stream().map(heading -> words.say("field." + heading)).toList(),
                rows);
    }

    private String from(List<String> ids) {
        return ids.stream().map(this::fileOf).distinct().collect(Collectors.joining(", "));
    }

    private String fileOf(String importId) {
        ImportRecord record = imports.get(importId);
        return record == null ? importId : record.file();
    }

    private static String orNothing(@Nullable String text) {
        return text == null ? "" : text;
    }
}

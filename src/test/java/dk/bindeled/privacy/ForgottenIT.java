package dk.bindeled.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dk.bindeled.Workshop;
import dk.bindeled.intake.CheckedFolder;
import dk.bindeled.intake.FaultKind;
import dk.bindeled.intake.Imports;
import dk.bindeled.intake.IntakeOptions;
import dk.bindeled.network.Actor;
import dk.bindeled.network.ImportPurpose;
import dk.bindeled.network.Kind;
import dk.bindeled.network.LegalBasis;
import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Progress;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.network.Tie;
import dk.bindeled.network.TieType;
import dk.bindeled.store.AuditMemory;
import dk.bindeled.store.ImportSource;
import dk.bindeled.store.NetworkWriter;
import dk.bindeled.store.SavedViewArchive;
import dk.bindeled.store.StoredView;
import dk.bindeled.store.StudyArchive;
import dk.bindeled.study.Pictures;
import dk.bindeled.study.Studies;
import dk.bindeled.study.Study;
import dk.bindeled.study.StudyParameters;
import dk.bindeled.testing.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Erasure and expiry with studies, caches and imports as the application has them. */
class ForgottenIT {

    private static final Instant NOW = Instant.parse("2026-11-28T10:00:00Z");

    @TempDir
    static Path data;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static ConfigurableApplicationContext context;

    @TempDir
    Path files;

    /** A clock that stands still. */
    @Configuration(proxyBeanMethods = false)
    static class Standing {

        @Bean
        Clock clock() {
            return Clock.fixed(NOW, ZoneOffset.UTC);
        }
    }

    @BeforeAll
    static void open() {
        context = new SpringApplicationBuilder(
                        Standing.class, Workshop.class, Pseudonyms.class, Persons.class, Retention.class)
                .web(WebApplicationType.NONE)
                .run(TestDatabase.arguments(data, "--spring.main.register-shutdown-hook=false"));
    }

    @AfterAll
    static void close() {
        context.close();
        TestDatabase.giveUp(data);
    }

    @BeforeEach
    void aSmallNetwork() {
        Actor erased = person("erased-1", "Åse Holm");
        load(List.of(erased, person("p2", "Bo"), person("p3", "Carl")), LocalDate.of(2029, 1, 1));
    }

    @AfterEach
    void empty() {
        bean(Imports.class).list().forEach(loaded -> bean(Imports.class).undo(loaded.id(), Progress.UNWATCHED));
        persons().erasures().stream()
                .filter(Persons.PastErasure::watches)
                .findFirst()
                .ifPresent(e -> persons().lift("erased-1"));
    }

    private static Actor person(String id, String label) {
        return new Actor(id, Set.of(Kind.CITIZEN), label, null, null, null, null, null, null, Map.of());
    }

    private static void load(List<Actor> actors, LocalDate lastDay) {
        List<Tie> ties = actors.stream()
                .skip(1)
                .map(actor -> new Tie(actors.getFirst().id(), actor.id(), TieType.KNOWS, null, null, null, null, null))
                .toList();
        ImportPurpose purpose = new ImportPurpose("indsats", LegalBasis.PUBLIC_TASK, lastDay);
        bean(NetworkWriter.class)
                .load(
                        new NetworkRows(List.of(), actors, ties, List.of()),
                        new ImportSource("Anne", "by.zip", purpose),
                        Progress.UNWATCHED);
    }

    private static <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    private static Persons persons() {
        return bean(Persons.class);
    }

    private static Study study() {
        return bean(Studies.class).run(StudyParameters.defaults(), "Anne", Progress.UNWATCHED);
    }

    @Test
    void nothingThatIsAskedForAfterwardsKnowsThePerson() {
        Study before = study();
        assertThat(before.result().toString()).contains("erased-1");
        assertThat(bean(Pictures.class)
                        .picture(SnapshotQuery.defaults(), Progress.UNWATCHED)
                        .toString())
                .contains("erased-1");

        ErasureCertificate certificate =
                persons().erase("erased-1", "erased-1", ErasureReason.OBJECTION, "journal 417");

        assertThat(certificate.found()).isEmpty();
        assertThat(certificate.removed()).containsEntry("ties", 2L).containsEntry("studies", 1L);
        assertThat(certificate.left()).containsEntry("actors", 2L).containsEntry("ties", 0L);
        assertThat(certificate.text(Locale.ENGLISH) + new String(certificate.json(), StandardCharsets.UTF_8))
                .doesNotContain("erased-1", "Holm");
        Study after = study();
        assertThat(after.id()).isNotEqualTo(before.id());
        assertThat(after.result().toString()).doesNotContain("erased-1");
        assertThat(bean(Pictures.class)
                        .picture(SnapshotQuery.defaults(), Progress.UNWATCHED)
                        .toString())
                .doesNotContain("erased-1");
        assertThat(bean(StudyArchive.class).find(before.id())).get().matches(stored -> !stored.isWhole());
        assertThat(persons().find("Holm")).isEmpty();
        assertThat(persons().erasures().getFirst().note()).isEqualTo("journal 417");
    }

    @Test
    void whatIsAskedAndDoneStandsInTheAuditAndWhoWasErasedCannotBeReadFromIt() {
        persons().find("Holm");
        persons().extent("erased-1");
        persons().accessReport("erased-1", Locale.ENGLISH);
        assertThat(bean(AuditMemory.class).findKey("erased-1")).isPresent();
        assertThat(bean(Audit.class).known("erased-1"))
                .extracting(Look::deed)
                .containsExactly("access_report", "looked_at", "searched");

        persons().erase("erased-1", "erased-1", ErasureReason.OBJECTION, "");

        assertThat(bean(AuditMemory.class).findKey("erased-1")).isEmpty();
        assertThat(bean(Audit.class).known("erased-1")).isEmpty();
        List<AuditLine> lines = bean(Audit.class).newest(new AuditFilter(null, "", "erased"), 2);
        assertThat(lines).extracting(AuditLine::place).containsExactly("done", "begun");
        assertThat(lines).allSatisfy(line -> {
            assertThat(line.persons()).isEmpty();
            assertThat(line.why()).isEqualTo("erased-objection");
        });

        // A page that was opened before still knows the id.
        Audit audit = bean(Audit.class);
        assertThatThrownBy(() -> audit.record(
                        new Who("ida", "coordinator"),
                        Deed.LOOKED_AT,
                        "map.panel",
                        List.of(List.of("erased-1")),
                        "guidance"))
                .isInstanceOfSatisfying(
                        AuditUnavailable.class,
                        gone -> assertThat(gone.problem()).isEqualTo(AuditUnavailable.Problem.NO_LONGER_THERE));
        assertThat(bean(AuditMemory.class).findKey("erased-1")).isEmpty();
    }

    @Test
    void savedViewsPointAtThePersonNoMoreAndTheReportSaysThatTheyDid() {
        SavedViewArchive views = bean(SavedViewArchive.class);
        String query = "sel=" + bean(Pseudonyms.class).mark("erased-1") + "%2Chavnen";
        views.create(new StoredView("v", "Broen", "ida", null, query, NOW, 1), 1);
        assertThat(new String(
                        persons().accessReport("erased-1", Locale.of("da")).html(), StandardCharsets.UTF_8))
                .contains("gemt visning</td>");

        ErasureCertificate certificate = persons().erase("erased-1", "erased-1", ErasureReason.OBJECTION, "");

        assertThat(certificate.removed()).containsEntry("views", 1L);
        assertThat(certificate.found()).isEmpty();
        assertThat(views.find("v")).map(StoredView::query).contains("sel=havnen");
        views.delete("v");
    }

    @Test
    void aStudyOfTheSameNetworkIsComputedAnewWhenItsResultIsGone() {
        Study before = study();
        persons().erase("erased-1", "erased-1", ErasureReason.UNLAWFUL, "");
        persons().lift("erased-1");
        empty();
        aSmallNetwork();
        Study again = study();
        assertThat(again.id()).isEqualTo(before.id());
        assertThat(again.result()).isEqualTo(before.result());
    }

    @Test
    void erasureAsksForTheIdAndForANoteThatNamesNobody() {
        assertThat(refused(() -> persons().erase("erased-1", "p2", ErasureReason.OBJECTION, "")))
                .isEqualTo(PersonRefused.Reason.NOT_CONFIRMED);
        assertThat(refused(() -> persons().erase("erased-1", "erased-1", ErasureReason.OBJECTION, "Åse ringede")))
                .isEqualTo(PersonRefused.Reason.NOTE_NAMES_PERSON);
        assertThat(refused(() -> persons().erase("x", "x", ErasureReason.OBJECTION, "")))
                .isEqualTo(PersonRefused.Reason.NOT_FOUND);
        assertThat(refused(() -> persons().lift("p2"))).isEqualTo(PersonRefused.Reason.NOT_ERASED);
        assertThat(persons().find("erased-1")).hasSize(1);
    }

    private static PersonRefused.Reason refused(Runnable asked) {
        return catchThrowableOfType(PersonRefused.class, asked::run).reason();
    }

    @Test
    void anImportWithTheErasedPersonIsRefusedRowByRow() throws IOException {
        persons().erase("erased-1", "erased-1", ErasureReason.CONSENT_WITHDRAWN, "");
        Files.writeString(files.resolve("actors.csv"), "id,kind\nerased-1,citizen\np9,citizen\n");
        Files.writeString(files.resolve("ties.csv"), "from,to,type\nerased-1,p9,knows\np9,p2,knows\n");
        CheckedFolder checked =
                bean(Imports.class).check(files, IntakeOptions.withEveryAttribute(), Progress.UNWATCHED);
        assertThat(checked.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.kind()).isEqualTo(FaultKind.ERASED_PERSON);
            assertThat(fault.place(Locale.ENGLISH)).contains("actors.csv", "2");
            assertThat(fault.text(Locale.of("da"))).contains("erased-1", "2026-11-28");
            assertThat(fault.advice(Locale.of("da"))).contains("sagt ja");
        });
        assertThat(checked.rows().actors()).extracting(Actor::id).containsExactly("p9");
        assertThat(checked.rows().ties()).hasSize(1);

        Files.delete(files.resolve("actors.csv"));
        assertThat(bean(Imports.class)
                        .check(files, IntakeOptions.withEveryAttribute(), Progress.UNWATCHED)
                        .faults())
                .extracting(dk.bindeled.intake.Fault::kind)
                .contains(FaultKind.ERASED_PERSON);
    }

    @Test
    void anAccessReportIsWrittenFromWhatIsStored() {
        study();
        AccessReport report = persons().accessReport("erased-1", Locale.of("da"));
        String page = new String(report.html(), StandardCharsets.UTF_8);
        assertThat(page)
                .contains("Åse Holm", "indsats", "by.zip", "kender", "en anden person", "beregning")
                .doesNotContain("p2", "Carl");
        assertThat(refused(() -> persons().accessReport("x", Locale.ENGLISH)))
                .isEqualTo(PersonRefused.Reason.NOT_FOUND);
    }

    @Test
    void importsAreToldOfBeforeTheyExpireAndGoWhenTheyHave() {
        Retention retention = bean(Retention.class);
        assertThat(retention.soon()).isEmpty();
        assertThat(retention.expire()).isEmpty();
        String id = retention.imports().getFirst().id();
        ImportPurpose purpose = new ImportPurpose("indsats", LegalBasis.CONSENT, LocalDate.of(2026, 12, 28));
        assertThat(retention.state(id, purpose, "kortere").soon()).isTrue();
        assertThat(retention
                        .state(id, purpose.until(LocalDate.of(2026, 12, 29)), "længere")
                        .soon())
                .isFalse();
        assertThat(refused(() -> retention.state(id, purpose, " "))).isEqualTo(PersonRefused.Reason.NO_REASON);
        retention.state(id, purpose.until(LocalDate.of(2026, 11, 28)), "sidste dag i dag");
        assertThat(retention.expire()).isEmpty();
        retention.state(id, purpose.until(LocalDate.of(2026, 11, 27)), "i går");
        study();
        assertThat(retention.expire()).containsExactly("by.zip");
        assertThat(bean(Audit.class).newest(new AuditFilter(null, "", "expired"), 1))
                .extracting(AuditLine::why)
                .containsExactly(id);
        assertThat(bean(AuditMemory.class).allKeys())
                .as("who is no longer there has no key")
                .isEmpty();
        assertThat(bean(Audit.class).newest(new AuditFilter(null, "", "purpose_changed"), 100))
                .as("begun and done, four times")
                .hasSize(8);
        assertThat(bean(Studies.class).hasNetwork()).isFalse();
    }
}

package dk.bindeled.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dk.bindeled.BindeledApplication;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The program keeps the rules, and each rule reports a program that does not. */
class ArchitectureTest {

    private static final String ROOT = "dk.bindeled";
    private static final String TWINS = "dk.bindeled.architecture.redtwins.";

    private static final Function<ArchitectureRules, ArchRule> FOUND_BY_FRAMEWORKS =
            ArchitectureRules::viewsEntitiesAndRepositoriesArePackagePrivate;

    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    private static final JavaClasses ALL_TWINS = new ClassFileImporter().importPackages(TWINS);

    @ParameterizedTest
    @MethodSource("rules")
    void theProgramKeepsTheRule(Function<ArchitectureRules, ArchRule> rule) {
        rule.apply(new ArchitectureRules(ROOT)).check(PROGRAM);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aSoundTwinKeepsTheRule(Function<ArchitectureRules, ArchRule> rule) {
        assertThat(broken(rule, "sound")).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("redTwins")
    void theRuleReportsTheRedTwin(String twin, String offender, Function<ArchitectureRules, ArchRule> rule) {
        assertThat(broken(rule, twin)).contains(offender);
    }

    @Test
    void theModulesUseWhatTheyHaveSaidTheyUse() {
        ApplicationModules.of(BindeledApplication.class).verify();
    }

    @Test
    void aModuleThatUsesWhatItHasNotSaidIsReported() {
        var violations = ApplicationModules.of(TWINS + "modules", new ImportOption.OnlyIncludeTests())
                .detectViolations();

        assertThat(violations.getMessages())
                .anyMatch(message -> message.contains("Module 'study' depends on module 'privacy'"));
    }

    @Test
    void everyPackageDeclaresWhatTheTableSays() throws Exception {
        var modules = ApplicationModules.of(BindeledApplication.class);

        assertThat(modules.stream()).isNotEmpty();
        for (var module : modules) {
            String name = module.getIdentifier().toString();
            var declared = Class.forName(ROOT + "." + name + ".package-info").getAnnotation(ApplicationModule.class);

            assertThat(declared).as(name).isNotNull();
            assertThat(declared.allowedDependencies())
                    .as(name)
                    .containsExactlyInAnyOrderElementsOf(PackageTable.usableBy(name));
        }
    }

    static Stream<Named<Function<ArchitectureRules, ArchRule>>> rules() {
        return Stream.of(
                Named.of("the table of packages", ArchitectureRules::tableOfPackages),
                Named.of("every package is in the table", ArchitectureRules::everyPackageIsInTheTable),
                Named.of("no cycles", ArchitectureRules::noCycles),
                Named.of("Vaadin only in screens", ArchitectureRules::vaadinOnlyInScreens),
                Named.of("Neo4j only in the store", ArchitectureRules::neo4jOnlyInStore),
                Named.of("package-private", ArchitectureRules::viewsEntitiesAndRepositoriesArePackagePrivate),
                Named.of("services say who may", ArchitectureRules::servicesSayWhoMay),
                Named.of("names that say something", ArchitectureRules::namesSaySomething),
                Named.of("the network stands alone", ArchitectureRules::networkStandsAlone),
                Named.of("the analysis is pure", ArchitectureRules::analysisIsPure),
                Named.of("looks are recorded", ArchitectureRules::looksAreRecorded));
    }

    static Stream<Arguments> redTwins() {
        return Stream.of(
                        twins("table", ArchitectureRules::tableOfPackages, "Figures"),
                        twins("newpackage", ArchitectureRules::everyPackageIsInTheTable, "Rumour"),
                        twins("cycle", ArchitectureRules::noCycles, "Chicken"),
                        twins("analysiscycle", ArchitectureRules::noCycles, "Above"),
                        twins("vaadin", ArchitectureRules::vaadinOnlyInScreens, "Turns"),
                        twins("neo4j", ArchitectureRules::neo4jOnlyInStore, "Loader"),
                        twins("springdataneo4j", ArchitectureRules::neo4jOnlyInStore, "Lookup"),
                        twins("publicview", FOUND_BY_FRAMEWORKS, "FrontView"),
                        twins("publicroute", FOUND_BY_FRAMEWORKS, "Page"),
                        twins("publicentity", FOUND_BY_FRAMEWORKS, "Person"),
                        twins("publicrepository", FOUND_BY_FRAMEWORKS, "People"),
                        twins("names", ArchitectureRules::namesSaySomething, "TextUtil>", "TextUtils>", "FileHelper>"),
                        twins("names", ArchitectureRules::namesSaySomething, "TieManager>", "StoreImpl>", "ViewBase>"),
                        twins("names", ArchitectureRules::namesSaySomething, "BaseStore>"),
                        twins("openservice", ArchitectureRules::servicesSayWhoMay, "Gossip", "Whispers"),
                        twins("network", ArchitectureRules::networkStandsAlone, "Saved"),
                        twins("analysisfiles", ArchitectureRules::analysisIsPure, "Reading"),
                        twins("analysisstreams", ArchitectureRules::analysisIsPure, "Printing"),
                        twins("analysisspring", ArchitectureRules::analysisIsPure, "Measured"),
                        twins("clock", ArchitectureRules::analysisIsPure, "Today", "Moment", "Watch", "Millis"),
                        twins("clock", ArchitectureRules::analysisIsPure, "Nanos", "Later"),
                        twins("unrecorded", ArchitectureRules::looksAreRecorded, "Gossip", "Drawing", "Leak"),
                        twins("chance", ArchitectureRules::analysisIsPure, "Dice", "Split", "Any", "Named", "Factory"),
                        twins("chance", ArchitectureRules::analysisIsPure, "Local", "Lot", "Badge", "Cards"))
                .flatMap(Function.identity());
    }

    private static Stream<Arguments> twins(
            String twin, Function<ArchitectureRules, ArchRule> rule, String... offenders) {
        return Stream.of(offenders).map(offender -> Arguments.of(twin, "." + offender, rule));
    }

    /** What the rule says of a twin, one violation a line. */
    private static String broken(Function<ArchitectureRules, ArchRule> rule, String twin) {
        var classes = ALL_TWINS.that(resideInAPackage(TWINS + twin + ".."));
        assertThat(classes).as("classes of the twin " + twin).isNotEmpty();
        var report = rule.apply(new ArchitectureRules(TWINS + twin))
                .evaluate(classes)
                .getFailureReport();
        return String.join("\n", report.getDetails());
    }
}

package dk.bindeled.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The rules of the architecture for the program in {@code root}: {@code dk.bindeled}, or the package of a red twin.
 *
 * @param root the package that holds the packages of the table
 */
record ArchitectureRules(String root) {

    private static final Pattern SAYS_NOTHING = Pattern.compile("Base[A-Z].*|.*(Utils?|Helpers?|Manager|Impl|Base)");

    /** No package uses one that the table does not let it use, nor the entry of the program. */
    ArchRule tableOfPackages() {
        return each(PackageTable.packages().stream()
                .map(name -> noClasses()
                        .that(resideInAPackage(in(name)))
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(forbidden(name)))
                        .as("classes in " + name + " use only " + PackageTable.usableBy(name))
                        .allowEmptyShould(true))
                .toList());
    }

    ArchRule everyPackageIsInTheTable() {
        List<String> known =
                new ArrayList<>(PackageTable.packages().stream().map(this::in).toList());
        known.add(root);
        return classes()
                .should()
                .resideInAnyPackage(known.toArray(String[]::new))
                .as("every class is in a package of the table");
    }

    ArchRule noCycles() {
        return each(List.of(
                slices().matching(root + ".(*)..").should().beFreeOfCycles().allowEmptyShould(true),
                slices().matching(root + ".analysis.(*)..")
                        .should()
                        .beFreeOfCycles()
                        .allowEmptyShould(true)));
    }

    ArchRule vaadinOnlyInScreens() {
        List<String> screens =
                new ArrayList<>(PackageTable.SCREENS.stream().map(this::in).toList());
        screens.add(in("ui"));
        return onlyFrom(screens, "Vaadin only in screens and ui", "com.vaadin..");
    }

    ArchRule neo4jOnlyInStore() {
        return onlyFrom(
                List.of(in("store")),
                "Neo4j only in store",
                "org.neo4j..",
                "ac.simons.neo4j..",
                "org.springframework.data.neo4j..");
    }

    /** What a framework finds by itself needs to be known to nobody else. */
    ArchRule viewsEntitiesAndRepositoriesArePackagePrivate() {
        return classes()
                .that(are("views, entities or repositories", ArchitectureRules::isFoundByAFramework))
                .should()
                .bePackagePrivate()
                .allowEmptyShould(true);
    }

    ArchRule namesSaySomething() {
        return noClasses()
                .should()
                .haveNameMatching(".*\\.(" + SAYS_NOTHING.pattern() + ")")
                .as("no class is called Util, Helper, Manager, Impl or Base");
    }

    /**
     * What a service does for screens and controllers, it does only for those who may: each of its public methods, or the service itself or the
     * interface it is known by, says for whom.
     */
    ArchRule servicesSayWhoMay() {
        return classes()
                .that(resideInAnyPackage(
                        in("study"), in("intake"), in("privacy"), in("views"), in("plans"), in("report"), in("api")))
                .and()
                .areAnnotatedWith("org.springframework.stereotype.Service")
                .should(ServiceRule.SAYS_WHO_MAY)
                .as("services say who may call them")
                .allowEmptyShould(true);
    }

    /** The words of the network need nothing but the JDK and the language of graphs. */
    ArchRule networkStandsAlone() {
        return usesOnly("network", in("network"), "java..", "org.jgrapht..", "org.jspecify..");
    }

    /** The analysis is a function of the snapshot: the same input gives the same figures, anywhere and at any time. */
    ArchRule analysisIsPure() {
        return each(List.of(
                usesOnly(
                        "analysis",
                        in("analysis"),
                        in("network"),
                        "java.lang..",
                        "java.math..",
                        "java.text..",
                        "java.time..",
                        "java.util..",
                        "org.jgrapht..",
                        "nl.cwts..",
                        "it.unimi.dsi..",
                        "org.jspecify.."),
                noClasses()
                        .that(resideInAPackage(in("analysis")))
                        .should()
                        .accessTargetWhere(HiddenInputs.CLOCK)
                        .allowEmptyShould(true),
                noClasses()
                        .that(resideInAPackage(in("analysis")))
                        .should()
                        .accessTargetWhere(HiddenInputs.UNSEEDED_CHANCE)
                        .allowEmptyShould(true)));
    }

    /**
     * What a person is called is asked of {@code PersonNames}, which writes down the look first. Whoever shows persons and reads their labels
     * without it shows them unseen.
     */
    ArchRule looksAreRecorded() {
        List<String> showing =
                new ArrayList<>(PackageTable.SCREENS.stream().map(this::in).toList());
        showing.addAll(List.of(in("ui"), in("api"), in("report")));
        return each(List.of(
                noClasses()
                        .that(not(simpleName("PersonNames")).and(not(simpleName("Named"))))
                        .should()
                        .accessTargetWhere(PersonLabels.NAMING)
                        .as("only PersonNames gives persons their names")
                        .allowEmptyShould(true),
                noClasses()
                        .that(resideInAnyPackage(showing.toArray(String[]::new))
                                .and(not(are("ask PersonNames", PersonLabels::asksForNames))))
                        .should()
                        .accessTargetWhere(PersonLabels.READING)
                        .as("classes that show persons ask PersonNames for their names")
                        .allowEmptyShould(true)));
    }

    private ArchRule usesOnly(String name, String... packages) {
        return classes()
                .that(resideInAPackage(in(name)).and(not(simpleName("package-info"))))
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage(packages).or(are("primitive or arrays", ArchitectureRules::isPlain)))
                .as("classes in " + name + " use only " + List.of(packages))
                .allowEmptyShould(true);
    }

    private static ArchRule onlyFrom(List<String> packages, String name, String... used) {
        return noClasses()
                .that(not(resideInAnyPackage(packages.toArray(String[]::new))))
                .should()
                .dependOnClassesThat(resideInAnyPackage(used))
                .as(name)
                .allowEmptyShould(true);
    }

    private String in(String name) {
        return root + "." + name + "..";
    }

    private String[] forbidden(String name) {
        List<String> forbidden = new ArrayList<>(
                PackageTable.forbiddenTo(name).stream().map(this::in).toList());
        forbidden.add(root);
        return forbidden.toArray(String[]::new);
    }

    private static boolean isFoundByAFramework(JavaClass found) {
        // A record is a value: a saved view is one, and no screen.
        return (found.getSimpleName().endsWith("View") && !found.isRecord())
                || found.isAnnotatedWith("com.vaadin.flow.router.Route")
                || found.isAnnotatedWith("org.springframework.data.neo4j.core.schema.Node")
                || found.isAnnotatedWith("org.springframework.data.neo4j.core.schema.RelationshipProperties")
                || found.isAssignableTo("org.springframework.data.repository.Repository");
    }

    private static boolean isPlain(JavaClass used) {
        return used.getBaseComponentType().isPrimitive();
    }

    private static DescribedPredicate<JavaClass> are(String name, Predicate<JavaClass> predicate) {
        return DescribedPredicate.describe(name, predicate);
    }

    private static ArchRule each(List<? extends ArchRule> rules) {
        return CompositeArchRule.of(List.copyOf(rules));
    }
}

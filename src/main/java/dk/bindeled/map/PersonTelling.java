package dk.bindeled.map;

import dk.bindeled.network.Form;
import dk.bindeled.privacy.PersonNames;
import dk.bindeled.study.ActorFigures;
import dk.bindeled.study.BetweennessMethod;
import dk.bindeled.study.NetworkPicture.Affiliation;
import dk.bindeled.study.NetworkPicture.Node;
import dk.bindeled.study.NetworkPicture.Tie;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells of one node of the tie graph: its figures, its ties by form, and what it is a member of. */
final class PersonTelling {

    private final Telling telling;
    private final int number;
    private final Node node;

    PersonTelling(Telling telling, int number) {
        this.telling = telling;
        this.number = number;
        this.node = telling.picture().nodes().get(number);
    }

    Detail tell() {
        List<Detail.Fact> facts = new ArrayList<>();
        telling.result().actors().stream()
                .filter(figures -> figures.id().equals(node.id()))
                .findFirst()
                .ifPresent(figures -> tell(figures, facts));
        List<Some> some = companies();
        PersonNames.Named named =
                telling.look(Stream.concat(Stream.of(number), some.stream().flatMap(one -> one.shown().stream())));
        return new Detail(
                telling.nameOf(number, named),
                telling.kindsOf(node) + " · " + telling.whereabouts(node.disc()),
                facts,
                some.stream()
                        .map(one -> new Detail.Company(
                                one.form(), one.heading(), telling.others(one.shown(), named), one.more()))
                        .toList());
    }

    /** Others that stand together in a list, before they have names. */
    private record Some(@Nullable Form form, String heading, List<Integer> shown, int more) {}

    private void tell(ActorFigures figures, List<Detail.Fact> facts) {
        facts.add(new Detail.Fact(null, telling.say("person.degree", figures.degree())));
        if (figures.bondingTies() != null && figures.supportedTies() != null) {
            facts.add(new Detail.Fact(
                    Form.BONDING, telling.say("person.bonding", figures.bondingTies(), figures.supportedTies())));
        }
        if (figures.bridgingTies() != null && figures.groupsReached() != null) {
            facts.add(new Detail.Fact(
                    Form.BRIDGING, telling.say("person.bridging", figures.bridgingTies(), figures.groupsReached())));
        }
        if (figures.linkingTies() != null) {
            facts.add(new Detail.Fact(Form.LINKING, telling.say("person.linking", figures.linkingTies())));
        }
        facts.add(new Detail.Fact(Form.LINKING, steps(figures.stepsToDecisionMaker())));
        if (figures.betweennessNormalised() != null) {
            facts.add(new Detail.Fact(null, between(figures.betweennessNormalised())));
        }
        facts.add(new Detail.Fact(null, telling.say("person.cut-off", figures.cutOff())));
        if (figures.personsWelcomed() > 0) {
            facts.add(new Detail.Fact(
                    Form.CASCADE,
                    telling.say("person.welcomed", figures.personsWelcomed(), figures.descendantsWelcomed())));
        }
    }

    private String between(double share) {
        BetweennessMethod method = telling.result().network().betweenness();
        double told = method.isBelowError(share) ? Objects.requireNonNull(method.epsilon()) : share;
        return telling.say(betweenKey(method, share), telling.speech().numbers().percent(told, 1));
    }

    /** What of an estimate lies within its error is not told as a figure. */
    static String betweenKey(BetweennessMethod method, double share) {
        if (method.epsilon() == null) {
            return "person.between";
        }
        return method.isBelowError(share) ? "person.between.less" : "person.between.about";
    }

    private String steps(@Nullable Integer steps) {
        if (steps != null) {
            return telling.say("person.steps", steps);
        }
        boolean anyone = telling.picture().nodes().stream().anyMatch(Node::isDecisionMaker);
        return telling.say(anyone ? "person.steps.none" : "person.steps.nobody");
    }

    private List<Some> companies() {
        List<Some> companies = new ArrayList<>();
        for (Form form : List.of(Form.LINKING, Form.BRIDGING, Form.BONDING)) {
            tied(form, tie -> tie.forms().contains(form)).ifPresent(companies::add);
        }
        tied(null, tie -> tie.forms().isEmpty()).ifPresent(companies::add);
        List<Integer> bodies = telling.picture().affiliations().stream()
                .filter(affiliation -> affiliation.member() == number)
                .map(Affiliation::body)
                .toList();
        if (!bodies.isEmpty()) {
            companies.add(company(null, telling.say("company.member-of", bodies.size()), bodies));
        }
        lost().ifPresent(companies::add);
        return companies;
    }

    /** Ties there were on the comparison date. */
    private Optional<Some> lost() {
        ComparedPicture compared = telling.compared();
        List<Integer> others = compared == null ? List.of() : compared.changes().lostTiesOf(number, forms -> true);
        return compared == null || others.isEmpty()
                ? Optional.empty()
                : Optional.of(company(
                        null,
                        telling.say(
                                "company.lost",
                                telling.date(compared.then().picture()),
                                telling.date(telling.picture()),
                                others.size()),
                        others));
    }

    private Optional<Some> tied(@Nullable Form form, Predicate<Tie> wanted) {
        List<Integer> others = telling.picture().ties().stream()
                .filter(tie -> (tie.a() == number || tie.b() == number) && wanted.test(tie))
                .map(tie -> tie.a() == number ? tie.b() : tie.a())
                .toList();
        String key = "company." + (form == null ? "none" : form.code());
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(company(form, telling.say(key, others.size()), others));
    }

    private Some company(@Nullable Form form, String heading, List<Integer> others) {
        return new Some(form, heading, telling.shown(others), Math.max(0, others.size() - Telling.ROOM));
    }
}

package dk.bindeled.map;

import dk.bindeled.network.Form;
import dk.bindeled.network.TieType;
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
        TieLists lists = new TieLists(telling, node.id(), telling.picture().date());
        List<TieLists.Some> some = companies(lists);
        ComparedPicture compared = telling.compared();
        TieLists then = compared == null
                ? lists
                : new TieLists(telling, node.id(), compared.then().picture().date());
        List<TieLists.Some> lost = compared == null ? List.of() : lost(compared, then);
        PersonNames.Named named = telling.look(Stream.concat(
                Stream.of(number), Stream.of(some, lost).flatMap(List::stream).flatMap(one -> one.shown().stream())));
        List<Detail.Company> companies = new ArrayList<>();
        some.forEach(one -> companies.add(lists.company(one, named)));
        lost.forEach(one -> companies.add(then.company(one, named)));
        return new Detail(
                telling.nameOf(number, named),
                telling.kindsOf(node) + " · " + telling.whereabouts(node.disc()),
                facts,
                companies,
                lists.source(),
                Ways.ofGroup(null, telling.groupOf(telling.told(), number)));
    }

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

    private List<TieLists.Some> companies(TieLists lists) {
        List<TieLists.Some> companies = new ArrayList<>();
        for (Form form : List.of(Form.LINKING, Form.BRIDGING, Form.BONDING)) {
            tied(form, tie -> tie.forms().contains(form), lists).ifPresent(companies::add);
        }
        tied(null, tie -> tie.forms().isEmpty(), lists).ifPresent(companies::add);
        List<Integer> bodies = telling.picture().affiliations().stream()
                .filter(affiliation -> affiliation.member() == number)
                .map(Affiliation::body)
                .toList();
        if (!bodies.isEmpty()) {
            companies.add(
                    lists.some(null, telling.say("company.member-of", bodies.size()), bodies, TieType::isAffiliation));
        }
        return companies;
    }

    /** Ties there were on the comparison date. */
    private List<TieLists.Some> lost(ComparedPicture compared, TieLists then) {
        List<Integer> others = compared.changes().lostTiesOf(number, forms -> true);
        return others.isEmpty()
                ? List.of()
                : List.of(then.some(
                        null,
                        telling.say(
                                "company.lost",
                                telling.date(compared.then().picture()),
                                telling.date(telling.picture()),
                                others.size()),
                        others,
                        TieType::isLayer));
    }

    private Optional<TieLists.Some> tied(@Nullable Form form, Predicate<Tie> wanted, TieLists lists) {
        List<Integer> others = telling.picture().ties().stream()
                .filter(tie -> (tie.a() == number || tie.b() == number) && wanted.test(tie))
                .map(tie -> tie.a() == number ? tie.b() : tie.a())
                .toList();
        String key = "company." + (form == null ? "none" : form.code());
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(lists.some(form, telling.say(key, others.size()), others, TieType::isLayer));
    }
}

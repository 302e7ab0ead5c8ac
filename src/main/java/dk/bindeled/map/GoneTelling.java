package dk.bindeled.map;

import dk.bindeled.network.Form;
import dk.bindeled.privacy.PersonNames;
import dk.bindeled.study.NetworkPicture.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells of someone who was in the network on the comparison date and is not on the date that is shown: who, where, and the ties there were. */
final class GoneTelling {

    private final Telling telling;
    private final ComparedPicture compared;
    private final int number;
    private final Node node;

    GoneTelling(Telling telling, ComparedPicture compared, int number) {
        this.telling = telling;
        this.compared = compared;
        this.number = number;
        this.node = compared.gone(number);
    }

    /** Ties of one form, before those at their other ends have names. */
    private record Some(@Nullable Form form, int all, List<Integer> shown) {}

    Detail tell() {
        List<Some> some = new ArrayList<>();
        for (Form form : List.of(Form.LINKING, Form.BRIDGING, Form.BONDING)) {
            add(
                    form,
                    compared.changes()
                            .lostTiesOf(number, bits -> FormBits.forms(bits).contains(form)),
                    some);
        }
        add(null, compared.changes().lostTiesOf(number, bits -> bits == 0), some);
        PersonNames.Named named =
                telling.look(Stream.concat(Stream.of(number), some.stream().flatMap(one -> one.shown().stream())));
        return new Detail(
                telling.nameOf(number, named),
                telling.kindsOf(node) + " · "
                        + telling.whereabouts(compared.then().picture(), node.disc()),
                List.of(new Detail.Fact(
                        null,
                        telling.say(
                                "gone.was", telling.date(compared.then().picture()), telling.date(telling.picture())))),
                some.stream()
                        .map(one -> new Detail.Company(
                                one.form(),
                                telling.say(
                                        "company."
                                                + (one.form() == null
                                                        ? "none"
                                                        : one.form().code()),
                                        one.all()),
                                telling.others(one.shown(), named),
                                one.all() - one.shown().size()))
                        .toList());
    }

    private void add(@Nullable Form form, List<Integer> others, List<Some> some) {
        if (!others.isEmpty()) {
            some.add(new Some(form, others.size(), telling.shown(others)));
        }
    }
}

package dk.bindeled.map;

import dk.bindeled.network.Form;
import dk.bindeled.network.TieType;
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

    Detail tell() {
        TieLists lists =
                new TieLists(telling, node.id(), compared.then().picture().date());
        List<TieLists.Some> some = new ArrayList<>();
        for (Form form : List.of(Form.LINKING, Form.BRIDGING, Form.BONDING)) {
            add(
                    form,
                    compared.changes()
                            .lostTiesOf(number, bits -> FormBits.forms(bits).contains(form)),
                    lists,
                    some);
        }
        add(null, compared.changes().lostTiesOf(number, bits -> bits == 0), lists, some);
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
                some.stream().map(one -> lists.company(one, named)).toList(),
                lists.source(),
                Ways.ofGroup(null, telling.groupOf(compared.then(), compared.numberThen(number))));
    }

    private void add(@Nullable Form form, List<Integer> others, TieLists lists, List<TieLists.Some> some) {
        if (!others.isEmpty()) {
            String key = "company." + (form == null ? "none" : form.code());
            some.add(lists.some(form, telling.say(key, others.size()), others, TieType::isLayer));
        }
    }
}

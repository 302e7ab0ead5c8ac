package dk.bindeled.map;

import com.vaadin.flow.router.QueryParameters;
import dk.bindeled.network.Form;
import dk.bindeled.study.NetworkPicture;
import dk.bindeled.ui.ScreenLink;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the map's address asks for beside the four choices.
 *
 * @param forms forms of the only ties to be shown, empty for everything ({@code show=linking} or {@code ties=bonding,linking})
 * @param group id of the area or body to begin with, or null ({@code group=havnen})
 */
record MapQuery(Set<Form> forms, @Nullable String group) {

    private static final String TIES = "ties";
    private static final List<Form> DRAWN = List.of(Form.BONDING, Form.BRIDGING, Form.LINKING);

    static MapQuery of(QueryParameters address) {
        String ties = address.getSingleParameter(TIES)
                .or(() -> address.getSingleParameter(ScreenLink.SHOW))
                .orElse("");
        return new MapQuery(
                forms(ties), address.getSingleParameter(ScreenLink.GROUP).orElse(null));
    }

    /** Forms by their codes with commas between; what is no form of tie is left out. */
    static Set<Form> forms(String codes) {
        EnumSet<Form> found = EnumSet.noneOf(Form.class);
        List<String> wanted = Arrays.asList(codes.split(",", -1));
        DRAWN.stream().filter(form -> wanted.contains(form.code())).forEach(found::add);
        return Collections.unmodifiableSet(found);
    }

    /** What to begin with as the map's element names it, for instance {@code disc:4}, or empty. */
    String first(NetworkPicture picture) {
        if (group == null) {
            return "";
        }
        String disc = IntStream.range(0, picture.discs().size())
                .filter(d -> isDiscOf(picture.discs().get(d)))
                .mapToObj(d -> "disc:" + d)
                .findFirst()
                .orElse("");
        return !disc.isEmpty()
                ? disc
                : IntStream.range(0, picture.nodes().size())
                        .filter(n -> !picture.nodes().get(n).isPerson()
                                && picture.nodes().get(n).id().equals(group))
                        .mapToObj(n -> "node:" + n)
                        .findFirst()
                        .orElse("");
    }

    private boolean isDiscOf(NetworkPicture.Disc disc) {
        return disc.area() != null && disc.area().id().equals(group) && !(disc.rest() && disc.parent() >= 0);
    }
}

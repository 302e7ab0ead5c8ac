package dk.bindeled.bridges.whatif;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import dk.bindeled.bridges.BridgePart;
import dk.bindeled.ui.Choices;
import dk.bindeled.ui.ScreenLink;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How plans stand in addresses: by their ids, the one that is worked on and, where there are two, the other beside it. */
final class PlanAddress {

    private static final List<String> NAMES = List.of("plan", "against");

    private PlanAddress() {}

    /** Ids of the plans that an address asks for, two at most. */
    static List<String> wanted(QueryParameters address) {
        return NAMES.stream()
                .flatMap(name -> address.getSingleParameter(name).stream())
                .toList();
    }

    /** Where plans are worked on, so that whoever loads the page again finds the same. */
    static Location of(List<String> plans, Choices choices) {
        Map<String, String> more = new HashMap<>();
        for (int k = 0; k < plans.size(); k++) {
            more.put(NAMES.get(k), plans.get(k));
        }
        return new Location(BridgePart.WHAT_IF.route(), choices.address(more));
    }

    /** Where a plan is seen with who sees to what. */
    static String of(String plan, Choices choices) {
        return ScreenLink.href(BridgePart.PLANS.route(), choices, Map.of(NAMES.getFirst(), plan));
    }
}

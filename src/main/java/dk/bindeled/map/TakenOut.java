package dk.bindeled.map;

import dk.bindeled.privacy.AuditUnavailable;
import dk.bindeled.privacy.Deed;
import dk.bindeled.privacy.PersonNames;
import dk.bindeled.study.NetworkPicture;
import dk.bindeled.study.NetworkPicture.Node;
import dk.bindeled.ui.Speech;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What leaves the map in files. They are made in the browser of what it shows; here is what they say of the network, and the audit's line on
 * the persons they show.
 *
 * @param network the network's name
 */
record TakenOut(NetworkPicture picture, String network, PersonNames names, Speech speech) {

    /** What a file says of the network it shows. */
    Map<String, String> about() {
        return Map.of(
                "network",
                network,
                "date",
                speech.numbers().date(picture.date()),
                "groups",
                speech.of(picture.grouping()));
    }

    /**
     * Records that persons leave the program in a file, area by area as they were looked at.
     *
     * @param numbers of the picture's nodes; those that are no persons are of no interest
     * @return an empty text, or why they may not leave
     */
    String record(List<Integer> numbers) {
        Map<Integer, List<String>> areas = new TreeMap<>();
        for (int n : numbers) {
            Node node = n >= 0 && n < picture.nodes().size() ? picture.nodes().get(n) : null;
            if (node != null && node.isPerson()) {
                areas.computeIfAbsent(node.disc(), disc -> new ArrayList<>()).add(node.id());
            }
        }
        try {
            names.lookAtGroups(Deed.EXPORTED, "map.file", areas.values());
            return "";
        } catch (AuditUnavailable unrecorded) {
            return unrecorded.said(speech.language());
        }
    }
}

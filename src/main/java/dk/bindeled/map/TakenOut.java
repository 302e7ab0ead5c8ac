package dk.bindeled.map;

import dk.bindeled.privacy.AuditUnavailable;
import dk.bindeled.privacy.Deed;
import dk.bindeled.study.NetworkPicture;
import dk.bindeled.ui.Speech;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What leaves the map in files. They are made in the browser of what it shows; here is what they say of the network, and the audit's line on
 * the persons they show.
 *
 * @param rows who may be shown, those who are gone since the comparison date among them
 * @param network the network's name
 */
record TakenOut(ActorRows rows, String network, Speech speech) {

    /** The day that is shown. */
    LocalDate date() {
        return rows.told().picture().date();
    }

    /** What a file says of the network it shows. */
    Map<String, String> about() {
        NetworkPicture picture = rows.told().picture();
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
     * @param numbers of the picture's nodes and of those who are gone; those that are no persons are of no interest
     * @return an empty text, or why they may not leave
     */
    String record(List<Integer> numbers) {
        try {
            rows.names()
                    .lookAtGroups(
                            Deed.EXPORTED,
                            "map.file",
                            rows.byArea(numbers.stream().filter(rows::isActor).toList()));
            return "";
        } catch (AuditUnavailable unrecorded) {
            return unrecorded.said(speech.language());
        }
    }
}

package dk.bindeled.demo;

import dk.bindeled.network.Channel;
import java.util.List;

/** In what role someone of Lindeå shows the way, and how that is done. */
enum GuideRole {
    COMMUNITY_GUIDE(0.26, 0.18, 0.28, 0.14, 0.20),
    PROFESSIONAL(0.40, 0.24, 0.24, 0.09, 0.22),
    AMBASSADOR(0.02, 0.02, 0.20, 0.06, 0.03),
    CITIZEN(0.01, 0.03, 0.20, 0.04, 0.02);

    private final double postcard;
    private final double web;
    private final double talk;
    private final double phone;
    private final double crowded;

    /** Shares of the channels, the rest is going along, and the share that leads to the crowded association. */
    GuideRole(double postcard, double web, double talk, double phone, double crowded) {
        this.postcard = postcard;
        this.web = web;
        this.talk = talk;
        this.phone = phone;
        this.crowded = crowded;
    }

    /** How this time the way is shown. */
    Channel channel(Draw draw) {
        double wentAlong = 1 - postcard - web - talk - phone;
        return switch (draw.weighted(List.of(postcard, web, talk, phone, wentAlong))) {
            case 0 -> Channel.POSTCARD;
            case 1 -> Channel.WEB;
            case 2 -> Channel.TALK;
            case 3 -> Channel.PHONE;
            default -> Channel.WENT_ALONG;
        };
    }

    /** Where this time the way leads: staff often to the association that signs up many, everyone often to those that are warm. */
    Community community(Draw draw) {
        if (draw.chance(crowded)) {
            return Community.crowded();
        }
        List<Community> from = draw.chance(isStaff() ? 0.45 : 0.62) ? Community.warm() : Community.ALL;
        return draw.pick(from.stream()
                .filter(community -> !community.id().equals(Community.CROWDED))
                .toList());
    }

    boolean isStaff() {
        return this == COMMUNITY_GUIDE || this == PROFESSIONAL;
    }

    /** The share of those who are shown the way through {@code channel} whom an average community welcomes. */
    static double welcome(Channel channel) {
        return switch (channel) {
            case POSTCARD, WEB -> 0.025;
            case PHONE -> 0.18;
            case TALK -> 0.34;
            case WENT_ALONG -> 0.84;
        };
    }
}

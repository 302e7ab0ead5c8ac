package dk.bindeled.demo;

import dk.bindeled.network.Actor;
import dk.bindeled.network.Kind;
import dk.bindeled.network.Sector;
import dk.bindeled.network.TieType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/** The eight organisations of Lindeå, who works there, and whom those who work or decide know. */
final class Institutions {

    private static final LocalDate FIRST = LocalDate.of(2019, 1, 1);
    private static final List<String> COUNCIL = List.of("k01", "k02", "k03");
    private static final List<String> DIRECTORS = List.of("d01", "d02", "d03");
    private static final int KNOWN_TO_A_COUNCILLOR = 34;

    private final Population population;
    private final TieBook ties;
    private final Draw draw;

    Institutions(Population population, TieBook ties, Draw draw) {
        this.population = population;
        this.ties = ties;
        this.draw = draw;
    }

    static List<Actor> organisations() {
        return List.of(
                organisation(Post.CULTURE, "Lindeå Kommune, Kultur og Fællesskab", Sector.PUBLIC, "midtbyen"),
                organisation(Post.HEALTH, "Lindeå Kommune, Sundhed og Omsorg", Sector.PUBLIC, "midtbyen"),
                organisation(Post.JOBS, "Lindeå Jobcenter", Sector.PUBLIC, "midtbyen"),
                organisation(Post.LIBRARY, "Lindeå Bibliotekerne", Sector.PUBLIC, "midtbyen"),
                organisation(Post.HOUSING, "Boligselskabet Lindely", Sector.THIRD, "skovbyen"),
                organisation(Post.DOCTORS, "Lægehuset ved Åen", Sector.PRIVATE, "midtbyen"),
                organisation(Post.SCHOOL, "Åskolen", Sector.PUBLIC, "fjordbyen"),
                organisation(Post.HAIRDRESSER, "Salon Saksen", Sector.PRIVATE, "midtbyen"));
    }

    /** Decision-makers, their colleagues and the citizens they know. Nothing may come nearer to power afterwards. */
    void addPower() {
        for (String director : DIRECTORS) {
            Post post = postOf(director);
            for (Post colleague : Post.ALL) {
                if (colleague.organisation().equals(post.organisation())) {
                    work(director, colleague.person(), post.organisation());
                    report(colleague.person(), director);
                }
            }
        }
        List<String> deciders = new ArrayList<>(COUNCIL);
        deciders.addAll(DIRECTORS);
        for (int k = 0; k < deciders.size(); k++) {
            for (int j = k + 1; j < deciders.size(); j++) {
                work(deciders.get(k), deciders.get(j), "kommunalbestyrelsen");
            }
        }
        for (String councillor : COUNCIL) {
            Actor person = population.person(councillor);
            for (Actor citizen : acquaintances(person, KNOWN_TO_A_COUNCILLOR)) {
                ties.add(person, citizen, TieBook.Bond.of(TieType.KNOWS, 1, "lokalpolitik", day(2019, 2023)));
            }
        }
        for (Actor chair : draw.some(population.citizensIn("skovbyen"), 4)) {
            ties.add(
                    population.person("d03"),
                    chair,
                    TieBook.Bond.of(TieType.KNOWS, 2, "afdelingsbestyrelsen", day(2019, 2022)));
        }
    }

    /** Employment, colleagues, and the citizens each professional knows through the work. */
    void addWork() {
        for (Post post : Post.ALL) {
            Actor person = population.person(post.person());
            ties.affiliate(person, post.organisation(), TieType.EMPLOYED_BY, post.title(), day(2019, 2021));
            for (Post other : Post.ALL) {
                if (post.organisation().equals(other.organisation()) && draw.chance(0.8)) {
                    work(post.person(), other.person(), post.organisation());
                }
            }
            if (!post.isDecisionMaker() && !post.person().equals(Post.COORDINATOR)) {
                meetCitizens(post, person);
            }
        }
        acrossOrganisations();
        collaborations();
    }

    private void meetCitizens(Post post, Actor person) {
        int known = draw.between(9, 16);
        for (Actor citizen : draw.some(population.citizensIn(post.area()), known)) {
            if (draw.chance(0.6)) {
                ties.add(person, citizen, TieBook.Bond.of(TieType.KNOWS, 1, "arbejde", day(2019, 2023)));
            } else {
                ties.add(citizen, person, TieBook.Bond.of(TieType.SEEKS_ADVICE_FROM, 1, "rådgivning", day(2020, 2023)));
            }
        }
    }

    /** Silos: most professionals know one or two outside their own organisation. */
    private void acrossOrganisations() {
        for (Post post : Post.ALL) {
            for (Post other : draw.some(Post.ALL, 2)) {
                if (!other.organisation().equals(post.organisation())) {
                    work(post.person(), other.person(), "praksisnetværk");
                }
            }
        }
    }

    private void collaborations() {
        List<Actor> organisations = organisations();
        for (Actor organisation : organisations) {
            for (Actor other : draw.some(organisations, 3)) {
                ties.collaborate(organisation.id(), other.id(), draw.between(1, 3), day(2019, 2023));
            }
        }
        ties.collaborate(Post.CULTURE, Post.HOUSING, 4, LocalDate.of(2022, 1, 3));
    }

    private List<Actor> acquaintances(Actor councillor, int count) {
        String district = Places.districtOf(String.valueOf(councillor.area()));
        List<Actor> found = new ArrayList<>(draw.some(population.citizensIn(district), count / 3));
        found.addAll(draw.some(population.citizensIn(Places.MUNICIPALITY), count - count / 3));
        return found;
    }

    private void work(String a, String b, String context) {
        ties.add(
                population.person(a),
                population.person(b),
                TieBook.Bond.of(TieType.WORKS_WITH, draw.between(1, 3), context, day(2019, 2022)));
    }

    private void report(String person, String director) {
        if (!person.equals(director)) {
            ties.affiliate(population.person(person), director, TieType.REPORTS_TO, "leder", FIRST);
        }
    }

    private LocalDate day(int firstYear, int lastYear) {
        return draw.day(LocalDate.of(firstYear, 1, 1), LocalDate.of(lastYear, 12, 31));
    }

    private static Post postOf(String person) {
        return Post.ALL.stream()
                .filter(post -> post.person().equals(person))
                .findFirst()
                .orElseThrow();
    }

    private static Actor organisation(String id, String label, Sector sector, String area) {
        return new Actor(id, EnumSet.of(Kind.ORGANISATION), label, area, null, null, sector, null, null, Map.of());
    }
}

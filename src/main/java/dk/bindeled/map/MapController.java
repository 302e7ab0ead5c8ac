package dk.bindeled.map;

import com.vaadin.flow.router.QueryParameters;
import dk.bindeled.network.Progress;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.privacy.AuditUnavailable;
import dk.bindeled.privacy.Looks;
import dk.bindeled.privacy.PersonNames;
import dk.bindeled.privacy.Suppression;
import dk.bindeled.study.Studies;
import dk.bindeled.study.StudyParameters;
import dk.bindeled.ui.Choices;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends the map's data to the browser, only to those who are signed in and only what is shown. The four choices stand in the address as they
 * do in the screen's, and so does what the page takes numbers to mean ({@link ToldPicture#numbering}, {@link ComparedPicture#numbering}): where they mean something else by
 * now, the answer is a conflict. With {@code changes=1} and a comparison date, answers tell what has changed since (or until) that date as well.
 */
@RestController
@RequestMapping("/map")
@ConditionalOnWebApplication
class MapController {

    /** Colour, size and name. */
    private static final int MOST_RULES = 3;

    private final Studies studies;
    private final ToldPictures pictures;
    private final Suppression suppression;
    private final Looks looks;
    private final JsonMapper mapper;

    MapController(Studies studies, ToldPictures pictures, Suppression suppression, Looks looks, JsonMapper mapper) {
        this.studies = studies;
        this.pictures = pictures;
        this.suppression = suppression;
        this.looks = looks;
        this.mapper = mapper;
    }

    /** Areas, bodies, ties between areas, and counts. */
    @GetMapping("/picture")
    ResponseEntity<Object> picture(HttpServletRequest request) {
        return answer(request, asked -> asked.picture(suppression.limit()).overview(mapper));
    }

    /**
     * Persons and their ties.
     *
     * @param discs numbers of the discs they stand in; absent for all
     * @param before discs whose persons the browser has
     * @param forms only ties of these forms, and their ends
     */
    @GetMapping("/nodes")
    ResponseEntity<Object> nodes(
            @RequestParam(required = false) @Nullable Set<Integer> discs,
            @RequestParam(defaultValue = "") Set<Integer> before,
            @RequestParam(defaultValue = "") String forms,
            HttpServletRequest request) {
        return answer(request, asked -> {
            // What is no number is taken for none by the framework.
            if (Stream.of(before, discs == null ? before : discs)
                    .flatMap(Set::stream)
                    .anyMatch(Objects::isNull)) {
                throw new IllegalArgumentException("Areas are numbers with commas between");
            }
            return asked.actors(rules(request, asked)).nodes(discs, before, ShownView.forms(forms));
        });
    }

    /**
     * An actor and those within some steps of it, with their ties.
     *
     * @param node number of the actor in the picture
     * @param steps 0-9
     */
    @GetMapping("/around")
    ResponseEntity<Object> around(@RequestParam int node, @RequestParam int steps, HttpServletRequest request) {
        return answer(request, asked -> asked.actors(rules(request, asked)).around(node, steps));
    }

    /** Ties between one area and the others of its level. */
    @GetMapping("/bundles")
    ResponseEntity<Object> bundles(@RequestParam int disc, HttpServletRequest request) {
        return answer(request, asked -> asked.picture(suppression.limit()).bundlesOf(disc));
    }

    /**
     * The classes by which marks can be told apart.
     *
     * @param by code of a rule
     */
    @GetMapping("/rule")
    ResponseEntity<Object> rule(@RequestParam String by, HttpServletRequest request) {
        return answer(request, asked -> rule(by, request, asked).legend(asked.told(), suppression));
    }

    /** The rules a request names, by their codes. */
    private Map<String, MarkRule> rules(HttpServletRequest request, Asked asked) {
        Map<String, MarkRule> rules = new TreeMap<>();
        String[] codes = request.getParameterValues("by");
        if (codes != null && codes.length > MOST_RULES) {
            throw new IllegalArgumentException("Marks have no more than " + MOST_RULES + " rules at a time");
        }
        for (String code : codes == null ? new String[0] : codes) {
            rules.put(code, rule(code, request, asked));
        }
        return rules;
    }

    /** Classes are those of the last day, whatever date is shown: a colour means the same on all of them. */
    private MarkRule rule(String code, HttpServletRequest request, Asked asked) {
        SnapshotQuery query = asked.choices().query();
        String by = Optional.ofNullable(request.getRemoteUser()).orElse("");
        return MarkRule.of(
                code, asked.told().picture(), studied(query, by), studied(query.withDate(null), by), suppression);
    }

    private MarkRule.Studied studied(SnapshotQuery query, String by) {
        return new MarkRule.Studied(
                studies.snapshot(query, Progress.UNWATCHED),
                studies.run(StudyParameters.of(query), by, Progress.UNWATCHED).result());
    }

    /** Persons whose name holds a text. */
    @GetMapping("/search")
    ResponseEntity<Object> search(@RequestParam String q, HttpServletRequest request) {
        return answer(request, asked -> asked.actors(Map.of()).find(q));
    }

    /** The page's language, or the browser's where the page says none. */
    private static Locale languageOf(Choices choices, HttpServletRequest request) {
        return choices.language() == null ? request.getLocale() : Locale.of(choices.language());
    }

    /**
     * What is asked of.
     *
     * @param compared the picture beside the comparison date, where changes are asked for and there is one, else null
     */
    private record Asked(
            Choices choices, ToldPicture told, @Nullable ComparedPicture compared, PersonNames names) {

        PictureJson picture(int limit) {
            return new PictureJson(told, compared, limit, names);
        }

        ActorsJson actors(Map<String, MarkRule> rules) {
            return new ActorsJson(told, compared, names, rules);
        }

        /** True if this is not what a page takes numbers to mean; who does not ask for changes has no use for the part that is about those who are gone. */
        boolean isOtherThan(String numbering) {
            return compared != null
                    ? !numbering.equals(compared.numbering())
                    : !numbering.equals(told.numbering()) && !numbering.startsWith(told.numbering() + "-");
        }
    }

    private Asked asked(HttpServletRequest request, Choices choices) {
        PersonNames names = looks.names();
        LocalDate then = "1".equals(request.getParameter("changes")) ? choices.comparison() : null;
        if (then == null) {
            return new Asked(
                    choices, pictures.picture(choices.query(), names.sight(), Progress.UNWATCHED), null, names);
        }
        ComparedPicture compared = pictures.compared(choices.query(), then, names.sight(), Progress.UNWATCHED);
        return new Asked(choices, compared.now(), compared, names);
    }

    private ResponseEntity<Object> answer(HttpServletRequest request, Function<Asked, Object> what) {
        if (!studies.hasNetwork()) {
            return ResponseEntity.notFound().build();
        }
        String query = Optional.ofNullable(request.getQueryString()).orElse("");
        Choices choices = Choices.of(QueryParameters.fromString(query));
        try {
            Asked asked = asked(request, choices);
            String numbering = request.getParameter("numbering");
            if (numbering != null && asked.isOtherThan(numbering)) {
                return ResponseEntity.status(HttpStatus.CONFLICT).build();
            }
            return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(what.apply(asked));
        } catch (AuditUnavailable unrecorded) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                    .body(Map.of("reason", unrecorded.said(languageOf(choices, request))));
        } catch (TooManyToSend many) {
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE)
                    .body(Map.of(
                            "reason", String.valueOf(many.getMessage()), "found", many.found(), "most", many.most()));
        } catch (IllegalArgumentException unreadable) {
            return ResponseEntity.badRequest().body(Map.of("reason", String.valueOf(unreadable.getMessage())));
        }
    }
}

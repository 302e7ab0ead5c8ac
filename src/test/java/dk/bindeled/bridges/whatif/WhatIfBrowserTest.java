package dk.bindeled.bridges.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dk.bindeled.privacy.Role;
import dk.bindeled.testing.BrowserSession;
import dk.bindeled.testing.Visitor;
import java.util.List;
import org.junit.jupiter.api.Test;

class WhatIfBrowserTest extends BrowserSession {

    /** Two estates that one ambassador joins. */
    private static final String HANGING = "/bridges/what-if?groups=area:estate&pair=moellevangen~skovhoej";

    @Test
    void anIntroductionMakesTheFragileBridgeFirmerAndIsTakenBackByKeys() {
        Page page = open(HANGING, Look.WIDE);
        addFirstOffer(page);
        assertThat(page.locator(".whatif-changes ol li").count()).isEqualTo(1);
        String pair = page.locator(".whatif-touched li")
                .filter(new Locator.FilterOptions().setHasText("Skovhøj"))
                .first()
                .innerText();
        assertThat(pair).contains("skrøbelig").contains("Uafhængige broer: 1 → 2");
        assertThat(page.locator(".form-bridging .whatif-difference").first().innerText())
                .isEqualTo("▲ +1");
        assertThat(barriers(page)).isEmpty();
        picture(page, "what-if-wide");

        page.locator("h1").click();
        page.keyboard().press("Control+z");
        page.waitForSelector(".whatif-changes ol li", hidden());
        assertThat(page.locator(".whatif-changed").count()).isZero();
        page.keyboard().press("Control+y");
        page.waitForSelector(".whatif-changes ol li");
        page.locator(".whatif-changes ol li button").click();
        page.waitForSelector(".whatif-changes ol li", hidden());
        page.getByText("Fortryd", new Page.GetByTextOptions().setExact(true)).click();
        page.waitForSelector(".whatif-changes ol li");
    }

    @Test
    void twoPersonsAreFoundByNameAndTiedOnce() {
        Page page = open("/bridges/what-if?groups=area:estate", Look.WIDE);
        choose(page, 0, "Ivan");
        choose(page, 1, "Ivan");
        add(page);
        page.getByText("En relation kræver to forskellige personer.").waitFor();
        choose(page, 1, "Anne");
        add(page);
        page.waitForSelector(".whatif-changes ol li, .whatif-told:not(:empty)");
        assertThat(page.locator(".whatif-changes ol").innerText()).contains("Ivan", "får en relation");
        picture(page, "what-if-search");
    }

    @Test
    void twoScenariosStandBesideEachOther() {
        Page page = open(HANGING, Look.WIDE);
        addFirstOffer(page);
        page.getByText("Sammenlign: gå videre i en kopi").click();
        page.waitForSelector(".whatif-sides [aria-pressed=true]");
        page.locator(".whatif-offers li button").nth(1).click();
        page.waitForSelector(".whatif-changes ol li:nth-child(2)");
        List<String> bridging = page.locator(".form-bridging tbody tr")
                .first()
                .locator(".whatif-difference")
                .allInnerTexts();
        assertThat(bridging).containsExactly("▲ +1", "▲ +2");
        assertThat(barriers(page)).isEmpty();
        picture(page, "what-if-compared");
        page.locator(".whatif-sides button").first().click();
        page.waitForSelector(".whatif-changes ol li:nth-child(2)", hidden());
        page.getByText("Behold kun den, jeg retter i").click();
        page.getByText("Sammenlign: gå videre i en kopi").waitFor();
        assertThat(page.locator(".form-bridging tbody tr")
                        .first()
                        .locator(".whatif-difference")
                        .allInnerTexts())
                .containsExactly("▲ +1");
    }

    @Test
    void theWholeNetworkIsWorkedOutAndItsReachIsSaidToBeSimulated() {
        Page page = open(HANGING, Look.WIDE);
        addFirstOffer(page);
        page.getByText("Regn hele netværket igennem").click();
        page.waitForSelector(".whatif-reach");
        assertThat(page.locator(".whatif-outlook").innerText())
                .contains("Simuleret", "95 %-interval", "Dele, der hænger sammen:");
        assertThat(page.locator(".whatif-reach.simulated").count()).isEqualTo(1);
        assertThat(barriers(page)).isEmpty();
        picture(page, "what-if-outlook");
    }

    @Test
    void everyKindOfChangeHasItsFieldsAndAForumIsAddedWithMembers() {
        Page page = open("/bridges/what-if?groups=membership", Look.WIDE);
        for (String kind : List.of(
                "En relation ophører",
                "En person kommer til",
                "En person holder op",
                "En person bliver ambassadør",
                "En ambassadør holder op som ambassadør",
                "Ambassadører bliver klædt på til at vise vej",
                "Et forum med deltagere")) {
            kind(page, kind);
            assertThat(page.locator(".whatif-fields > *").count()).as(kind).isPositive();
        }
        choose(page, 0, "Anne");
        choose(page, 0, "Ivan");
        add(page);
        page.waitForSelector(".whatif-changes ol li");
        assertThat(page.locator(".whatif-changes ol").innerText()).contains("Forummet Nyt forum med");
        assertThat(page.locator(".whatif-touched").innerText()).contains("Nyt forum");
        assertThat(page.locator(".whatif-touched .whatif-facts").count())
                .as("a forum of two persons shows its class only")
                .isZero();
        kind(page, "En person kommer til");
        add(page);
        page.waitForSelector(".whatif-changes ol li:nth-child(2)");
        assertThat(page.locator(".whatif-changes ol").innerText()).contains("Ny person 1 kommer til (borger)");
        picture(page, "what-if-forum");
    }

    @Test
    void anAnalystIsAskedWhatForAndSeesPseudonyms() {
        Visitor.user(application(), "signe", Role.ANALYST);
        Page page = strangersPage(Look.WIDE);
        page.navigate("/sign-in");
        page.locator("input[name=name]").fill("signe");
        page.locator("input[name=password]").fill(Visitor.PASSWORD);
        page.locator("form button").first().click();
        settle(page);
        page.navigate(HANGING);
        settle(page);
        assertThat(page.locator(".whatif-board").count()).isZero();
        page.locator(".purpose-note button").click();
        Locator question = page.getByRole(AriaRole.DIALOG);
        question.locator("vaadin-select").click();
        page.locator("vaadin-select-item").getByText("Evaluering").click();
        question.getByText("Vis personer").click();
        addFirstOffer(page);
        assertThat(page.locator("main").innerText()).contains("Person ").doesNotContain("Ivan", "Viermose");
        assertThat(page.locator(".whatif-changes ol").innerText()).matches("(?s).*Person \\S+ og Person \\S+ får.*");
    }

    @Test
    void itIsLegibleOnAPhoneInTheDarkAndInEnglish() {
        for (Look look : List.of(Look.PHONE, Look.DARK, Look.ENGLISH)) {
            Page page = open(HANGING + (look.language().equals("en") ? "&lang=en" : ""), look);
            addFirstOffer(page);
            assertThat(fitsWidth(page)).isTrue();
            assertThat(barriers(page)).isEmpty();
            picture(page, "what-if-" + look.width() + (look.dark() ? "-dark" : "-") + look.language());
        }
    }

    private static void addFirstOffer(Page page) {
        page.waitForSelector(".whatif-offers li button");
        page.locator(".whatif-offers li button").first().click();
        page.waitForSelector(".whatif-changes ol li");
    }

    private static void choose(Page page, int field, String name) {
        Locator person = page.locator(".whatif-person").nth(field);
        person.locator("input").fill(name);
        person.locator(".whatif-found button").first().click();
        person.locator(".whatif-chosen li")
                .filter(new Locator.FilterOptions().setHasText(name))
                .first()
                .waitFor();
    }

    private static void kind(Page page, String kind) {
        page.locator(".whatif-form > vaadin-select").click();
        page.locator("vaadin-select-item")
                .getByText(kind, new Locator.GetByTextOptions().setExact(true))
                .click();
        settle(page);
    }

    private static void add(Page page) {
        page.locator(".whatif-form > .primary-button").click();
        settle(page);
    }

    private static Page.WaitForSelectorOptions hidden() {
        return new Page.WaitForSelectorOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN);
    }
}

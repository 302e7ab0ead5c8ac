package dk.bindeled.admin;

import dk.bindeled.study.Remembering;
import dk.bindeled.ui.OpenPages;
import org.springframework.stereotype.Component;

/** When somebody is erased, open pages forget whom they tell of. */
@Component
class PagesForget implements Remembering {

    private final OpenPages pages;

    PagesForget(OpenPages pages) {
        this.pages = pages;
    }

    @Override
    public void forget() {
        pages.emptyThoseOfPersons();
    }
}

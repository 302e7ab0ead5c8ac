package dk.bindeled.privacy;

import dk.bindeled.store.StoreUnavailable;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Says on a plain page that the database cannot be reached, where one could otherwise sign in. */
@ControllerAdvice(basePackageClasses = SignInController.class)
@ConditionalOnWebApplication
class PlainPageFaults {

    private final SignInPages pages;

    PlainPageFaults(SignInPages pages) {
        this.pages = pages;
    }

    @ExceptionHandler(StoreUnavailable.class)
    void unreachable(HttpServletRequest request, HttpServletResponse response) throws IOException {
        pages.write(request, response, HttpStatus.SERVICE_UNAVAILABLE, "unreachable");
    }
}

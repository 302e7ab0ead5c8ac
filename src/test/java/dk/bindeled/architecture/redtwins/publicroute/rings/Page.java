package dk.bindeled.architecture.redtwins.publicroute.rings;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;

/** A view by its route, which others could take hold of. */
@Route(value = "red-twin", registerAtStartup = false)
public class Page extends Div {}

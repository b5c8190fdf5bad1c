package cn.binggui.ui.scoring;

/** The addresses of the county's scheme and of its editor. */
final class SchemePlaces {
    static final String ROUTE = RoundPlaces.ROUTE + "/scheme";
    static final String EDITOR = ROUTE + "/edit";
    static final String ITEM = "item";

    /** Stands in an address, and among the places of a scheme, for what is done at the end. */
    static final String PUBLISH = "publish";

    private SchemePlaces() {}

    /** Returns the editor's address with a place opened. */
    static String editor(String place) {
        return place.isEmpty() ? EDITOR : EDITOR + "?" + ITEM + "=" + place;
    }
}

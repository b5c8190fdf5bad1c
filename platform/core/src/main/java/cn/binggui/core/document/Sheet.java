package cn.binggui.core.document;

import cn.binggui.policy.clause.Clause;
import java.util.Base64;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A document being written, from its title down to the seal.
 *
 * <p>What is written becomes text nodes and nothing else, so that no value can be taken for markup.
 */
final class Sheet {
    private static final int WIDE_SPACE = '\u3000';

    private final Document document;
    private final Element body;

    /** @param title for everybody to see, also outside the document: it holds no person's name */
    Sheet(String title, String css) {
        document = empty();
        Element html = document.createElement("html");
        document.appendChild(html);
        Element head = child(html, "head");
        child(head, "title").setTextContent(clean(title));
        child(head, "style").setTextContent(css);
        body = child(html, "body");
    }

    Document document() {
        return document;
    }

    /** Begins with the title, the line of the document's number below. */
    Sheet titled(String title, String number) {
        text("h1", "", title);
        return text("p", "number", number);
    }

    Sheet addressed(String name) {
        return text("p", "addressee", name + "：");
    }

    Sheet heading(String text) {
        return text("h2", "", text);
    }

    Sheet paragraph(String text) {
        return text("p", "", text);
    }

    /** Writes what must not be overlooked, in a frame. */
    Sheet framed(String text) {
        return text("p", "framed", text);
    }

    Sheet small(String text) {
        return text("p", "small", text);
    }

    /** Writes what something rests on, one line each. */
    Sheet bases(List<Clause> clauses) {
        for (Clause clause : clauses) {
            text("p", "basis", "依据：" + Words.basis(clause));
        }
        return this;
    }

    /**
     * Writes a table.
     *
     * @param widths of the columns, in percent; the longer texts stand in wide ones, at the left
     */
    Sheet table(List<String> head, List<Integer> widths, List<List<String>> rows) {
        Element table = child(body, "table");
        Element columns = child(child(table, "thead"), "tr");
        for (int i = 0; i < head.size(); i++) {
            Element cell = child(columns, "th");
            cell.setAttribute("style", "width: " + widths.get(i) + "%");
            cell.setTextContent(clean(head.get(i)));
        }
        Element lines = child(table, "tbody");
        for (List<String> row : rows) {
            Element line = child(lines, "tr");
            for (int i = 0; i < row.size(); i++) {
                Element cell = child(line, "td");
                cell.setAttribute("class", widths.get(i) >= 25 ? "long" : "short");
                cell.setTextContent(clean(row.get(i)));
            }
        }
        return this;
    }

    /** Writes names and values, two columns without a head. */
    Sheet values(List<List<String>> rows) {
        Element table = child(body, "table");
        for (List<String> row : rows) {
            Element line = child(table, "tr");
            Element name = child(line, "th");
            name.setAttribute("style", "width: 32%");
            name.setTextContent(clean(row.getFirst()));
            Element value = child(line, "td");
            value.setAttribute("class", "long");
            value.setTextContent(clean(row.getLast()));
        }
        return this;
    }

    /** Puts a picture beside the place of the seal, with a line below. */
    Sheet picture(byte[] png, String caption) {
        Element block = child(body, "div");
        block.setAttribute("class", "picture");
        Element picture = child(block, "img");
        picture.setAttribute(
                "src", "data:image/png;base64," + Base64.getEncoder().encodeToString(png));
        picture.setAttribute("alt", caption);
        child(block, "p").setTextContent(clean(caption));
        return this;
    }

    /** Ends with the body that issues it, the place of its seal and the day. */
    Document issued(Issue issue) {
        Element end = document.createElement("div");
        end.setAttribute("class", "end");
        Node last = body.getLastChild();
        if (last != null) {
            end.appendChild(last);
        }
        body.appendChild(end);
        Element block = child(end, "div");
        block.setAttribute("class", "issued");
        child(block, "p").setTextContent(clean(issue.body() + "（盖章）"));
        child(block, "p").setTextContent(Words.day(issue.on()));
        if (!issue.contact().isBlank()) {
            Element contact = child(end, "p");
            contact.setAttribute("class", "contact");
            contact.setTextContent(clean("咨询：" + issue.contact()));
        }
        return document;
    }

    private Sheet text(String element, String kind, String text) {
        Element child = child(body, element);
        if (!kind.isEmpty()) {
            child.setAttribute("class", kind);
        }
        child.setTextContent(clean(text));
        return this;
    }

    private Element child(Element parent, String name) {
        Element child = document.createElement(name);
        parent.appendChild(child);
        return child;
    }

    /** Leaves out what is no character to be printed, among it what turns the direction of writing. */
    private static String clean(String text) {
        return text.codePoints()
                .map(c -> Character.isWhitespace(c) && c != WIDE_SPACE ? ' ' : c)
                .filter(c -> switch (Character.getType(c)) {
                    case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> false;
                    default -> true;
                })
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static Document empty() {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .newDocument();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every JDK makes documents", e);
        }
    }
}

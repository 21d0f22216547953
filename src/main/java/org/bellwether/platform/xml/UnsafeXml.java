package org.bellwether.platform.xml;

/** XML that is not read: broken, or asking for more than a reader of strangers' files may give. */
public class UnsafeXml extends Exception {

    public enum Kind { MALFORMED, DOCTYPE, TOO_DEEP, TOO_LARGE, EMPTY }

    private final Kind kind;
    private final int line;
    private final int column;

    UnsafeXml(Kind kind, int line, int column) {
        super(kind + " at line " + line + ", column " + column);
        this.kind = kind;
        this.line = line;
        this.column = column;
    }

    public Kind kind() { return kind; }
    public int line() { return line; }
    public int column() { return column; }
}

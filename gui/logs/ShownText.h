// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/logs/LogColours.h"

#include <QList>
#include <QString>
#include <QTextLayout>

namespace panel {

/// The characters of a log line as they are copied: exact, but without colour sequences, and with
/// control characters (tabs excepted) as visible symbols, for what is pasted into a terminal must
/// not act on it. Places in a line are counted in these characters.
QString copiedText(const QByteArray &line);

/// What one line offers to unfold.
enum class LineFold : quint8 {
    None,
    Json,     ///< an object, which can stand in many rows
    Rewritten ///< a terminal's line that was written over by carriage returns
};

/// What is painted for one log line: every control and invisible formatting character visible, each
/// copied character somewhere in it. Only the beginning of a very long line is there.
class ShownText
{
public:
    /// `open`: what the line can unfold is unfolded. `hasPictures`: the font has the pictures of
    /// control characters (U+2400…).
    ShownText(const QByteArray &line, const LogColours &colours, bool open, bool hasPictures);

    const QString &text() const { return m_text; }
    const QList<QTextLayout::FormatRange> &formats() const { return m_formats; }
    LineFold fold() const { return m_fold; }
    /// The line goes on after what is shown.
    bool isCut() const { return m_cut; }

    /// Where the copied character stands in text(). One that is not shown: where the next one does.
    int shownIndex(int copiedIndex) const;
    /// The copied character at this place in text(). Past the end: LogSelection::lineEnd or the
    /// line's size.
    int copiedIndex(int shownIndex) const;

    // For those who lay out: one copied character after the other is kept or dropped.
    void keep(QChar copied);
    void drop();
    void insert(const QString &text);

private:
    void takeAsIs(const QString &copied);
    void takeLastWriting(const QString &copied);
    void takeAllWritings(const QString &copied);
    void addFormat(int copiedStart, int copiedEnd, const QTextCharFormat &format);
    void addMuted(const QString &text, const LogColours &colours);

    QString m_text;
    QList<QTextLayout::FormatRange> m_formats;
    QList<int> m_index; ///< where each copied character begins; empty: at the same place
    int m_copiedSize = 0;
    bool m_hasPictures;
    bool m_cut = false;
    LineFold m_fold = LineFold::None;
};

} // namespace panel

// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/logs/ShownText.h"

#include "core/base/PlainText.h"
#include "gui/logs/LogSelection.h"
#include "gui/logs/PrettyJson.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace panel {

namespace {

/// A log line can have a megabyte; nobody reads that in one line, and shaping it takes long.
constexpr int shownLimit = 4096;
/// What is unfolded may be longer, for it is asked for line by line.
constexpr int openLimit = 65'536;
/// So many bytes are looked at for so many characters: a character has up to four, and colours take
/// some too.
constexpr int bytesPerCharacter = 8;

bool isControl(QChar c)
{
    return (c.unicode() < 0x20 && c != u'\t') || (c.unicode() >= 0x7F && c.unicode() <= 0x9F);
}

bool isPicture(QChar c)
{
    return c.unicode() >= 0x2400 && c.unicode() <= 0x2421;
}

/// The picture that copiedText() makes of it.
constexpr QChar carriageReturn(0x240D);

QString withSymbols(const QString &text)
{
    if (std::none_of(text.begin(), text.end(), isControl))
        return text;
    QString safe;
    safe.reserve(text.size());
    for (const QChar c : text) {
        if (isControl(c))
            safe += plainText(QString(c));
        else
            safe += c;
    }
    return safe;
}

/// The pictures that plainText() makes of control characters are missing in most fonts: where they
/// are, the names stand for them, for an empty box says nothing.
QString drawable(QChar shown, bool hasPictures)
{
    static const char *const names[] = {
        "NUL", "SOH", "STX", "ETX", "EOT", "ENQ", "ACK", "BEL", "BS",  "HT",  "LF",  "VT",
        "FF",  "CR",  "SO",  "SI",  "DLE", "DC1", "DC2", "DC3", "DC4", "NAK", "SYN", "ETB",
        "CAN", "EM",  "SUB", "ESC", "FS",  "GS",  "RS",  "US",  "SP",  "DEL"};
    const int picture = shown.unicode() - 0x2400;
    if (hasPictures || picture < 0 || picture >= int(std::size(names)))
        return shown;
    return QStringLiteral("⟨%1⟩").arg(QLatin1String(names[picture]));
}

/// Where what a terminal would show at the end begins: behind the last carriage return that has
/// anything behind it. 0: nothing was written over.
qsizetype lastWriting(const QString &copied)
{
    qsizetype end = copied.size();
    while (end > 0 && copied[end - 1] == carriageReturn)
        --end;
    return end == 0 ? 0 : copied.lastIndexOf(carriageReturn, end - 1) + 1;
}

} // namespace

QString copiedText(const QByteArray &line)
{
    QString text;
    for (const SgrRun &run : sgrRuns(line))
        text += run.text;
    return withSymbols(text);
}

ShownText::ShownText(const QByteArray &line, const LogColours &colours, bool open, bool hasPictures)
    : m_hasPictures(hasPictures)
{
    const int limit = open ? openLimit : shownLimit;
    QString copied;
    struct Run
    {
        int start;
        int end;
        SgrFormat format;
    };
    QList<Run> runs;
    for (const SgrRun &run : sgrRuns(line.left(qsizetype(limit) * bytesPerCharacter))) {
        const int start = int(copied.size());
        copied += withSymbols(run.text);
        runs.append({start, int(copied.size()), run.format});
    }
    m_cut = copied.size() > limit || line.size() > qsizetype(limit) * bytesPerCharacter;
    if (copied.size() > limit)
        copied.truncate(copied[limit - 1].isHighSurrogate() ? limit - 1 : limit);
    m_copiedSize = int(copied.size());

    QList<QTextLayout::FormatRange> names;
    if (isJsonObject(line))
        m_fold = LineFold::Json;
    else if (lastWriting(copied) > 0)
        m_fold = LineFold::Rewritten;
    if (open && m_fold == LineFold::Json && !m_cut)
        layOutJson(copied, this, [this, &colours](int start, int end) {
            QTextCharFormat format;
            format.setForeground(colours.name());
            addFormat(start, end, format);
        });
    else if (m_fold == LineFold::Rewritten && open)
        takeAllWritings(copied);
    else if (m_fold == LineFold::Rewritten)
        takeLastWriting(copied);
    else
        takeAsIs(copied);
    for (const Run &run : runs)
        addFormat(run.start, std::min(run.end, m_copiedSize), colours.format(run.format));
    if (m_cut) {
        addMuted(QCoreApplication::translate("panel::ShownText", " … more of %1 in this line")
                     .arg(QLocale().formattedDataSize(line.size())),
                 colours);
    }
}

void ShownText::keep(QChar copied)
{
    m_index.append(int(m_text.size()));
    m_text += isPicture(copied) ? drawable(copied, m_hasPictures) : plainText(QString(copied));
}

void ShownText::drop()
{
    m_index.append(int(m_text.size()));
}

void ShownText::insert(const QString &text)
{
    m_text += text;
}

void ShownText::takeAsIs(const QString &copied)
{
    const bool pictured = !m_hasPictures && std::any_of(copied.begin(), copied.end(), isPicture);
    if (!pictured && plainText(copied) == copied) {
        m_text = copied;
        return;
    }
    for (const QChar c : copied)
        keep(c);
}

void ShownText::takeLastWriting(const QString &copied)
{
    const qsizetype start = lastWriting(copied);
    for (qsizetype i = 0; i < copied.size(); ++i) {
        // A return at the very end writes nothing over.
        if (i < start || copied[i] == carriageReturn)
            drop();
        else
            keep(copied[i]);
    }
}

void ShownText::takeAllWritings(const QString &copied)
{
    const qsizetype start = lastWriting(copied);
    for (qsizetype i = 0; i < copied.size(); ++i) {
        if (copied[i] != carriageReturn) {
            keep(copied[i]);
            continue;
        }
        keep(copied[i]);
        if (i < start)
            insert(QString(QChar::LineSeparator));
    }
}

void ShownText::addFormat(int copiedStart, int copiedEnd, const QTextCharFormat &format)
{
    const int start = shownIndex(copiedStart);
    const int end = shownIndex(copiedEnd);
    if (!format.isEmpty() && end > start)
        m_formats.append({start, end - start, format});
}

void ShownText::addMuted(const QString &text, const LogColours &colours)
{
    QTextCharFormat format;
    format.setForeground(colours.muted());
    m_formats.append({int(m_text.size()), int(text.size()), format});
    m_text += text;
}

int ShownText::shownIndex(int copiedIndex) const
{
    if (copiedIndex > m_copiedSize)
        return int(m_text.size());
    if (m_index.isEmpty())
        return std::min(copiedIndex, int(m_text.size()));
    return copiedIndex < m_index.size() ? m_index[copiedIndex] : int(m_text.size());
}

int ShownText::copiedIndex(int shownIndex) const
{
    const int end = m_cut ? LogSelection::lineEnd : m_copiedSize;
    if (m_index.isEmpty())
        return shownIndex > m_copiedSize ? end : shownIndex;
    if (shownIndex >= m_text.size())
        return end;
    // Of several at one place the last is the one that is shown.
    const auto next = std::upper_bound(m_index.begin(), m_index.end(), shownIndex);
    if (next == m_index.begin())
        return 0;
    const auto found = std::prev(next);
    if (*found == shownIndex)
        return int(found - m_index.begin());
    return next == m_index.end() ? end : int(next - m_index.begin());
}

} // namespace panel

// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/logs/LineIndex.h"

#include "core/base/Tr.h"

#include <algorithm>

namespace panel {

namespace {

void put(QByteArray &bytes, quint64 value)
{
    while (value >= 0x80) {
        bytes.append(char(value | 0x80));
        value >>= 7;
    }
    bytes.append(char(value));
}

/// Small differences in both directions become small numbers.
quint64 folded(qint64 difference)
{
    return quint64(difference) << 1 ^ quint64(difference >> 63);
}

qint64 unfolded(quint64 number)
{
    return qint64(number >> 1) ^ -qint64(number & 1);
}

/// Takes numbers from the front; zeros, and `bad`, when there are no more.
class Reader
{
public:
    explicit Reader(const QByteArray &bytes)
        : m_at(reinterpret_cast<const quint8 *>(bytes.constData())), m_end(m_at + bytes.size())
    {
    }

    quint64 next()
    {
        quint64 value = 0;
        for (int shift = 0; m_at != m_end && shift < 64; shift += 7) {
            const quint8 byte = *m_at++;
            value |= quint64(byte & 0x7F) << shift;
            if (byte < 0x80)
                return value;
        }
        m_bad = true;
        return 0;
    }

    bool isBad() const { return m_bad; }

private:
    const quint8 *m_at;
    const quint8 *m_end;
    bool m_bad = false;
};

quint64 kindOf(const LineEntry &entry)
{
    return quint64(entry.stream) | quint64(entry.level) << 2 | quint64(entry.continues) << 5;
}

/// How many lines from this one on are alike.
template <typename Of>
quint64 runAt(const LogLines &lines, size_t index, const Of &of)
{
    size_t end = index + 1;
    while (end < lines.count() && of(lines.entry(end)) == of(lines.entry(index)))
        ++end;
    return end - index;
}

template <typename Of>
void putRuns(QByteArray &bytes, const LogLines &lines, const Of &of)
{
    for (size_t i = 0; i < lines.count();) {
        const quint64 run = runAt(lines, i, of);
        put(bytes, run);
        put(bytes, of(lines.entry(i)));
        i += run;
    }
}

template <typename To>
void takeRuns(Reader &reader, std::vector<LineEntry> &entries, const To &to)
{
    for (size_t i = 0; i < entries.size() && !reader.isBad();) {
        const size_t end = i + size_t(std::min<quint64>(reader.next(), entries.size() - i));
        const quint64 value = reader.next();
        for (; i < end; ++i)
            to(entries[i], value);
    }
}

} // namespace

QByteArray packedEntries(const LogLines &lines)
{
    QByteArray bytes;
    bytes.reserve(qsizetype(lines.count()) * 6);
    qint64 time = lines.entry(0).timeNano;
    for (size_t i = 0; i < lines.count(); ++i) {
        put(bytes, quint64(lines.text(i).size()));
        put(bytes, folded(lines.entry(i).timeNano - time));
        time = lines.entry(i).timeNano;
    }
    putRuns(bytes, lines, [](const LineEntry &entry) { return quint64(entry.service); });
    putRuns(bytes, lines, kindOf);
    bytes.squeeze();
    return bytes;
}

Result<std::vector<LineEntry>> unpackedEntries(const QByteArray &bytes, quint32 count,
                                               qint64 firstTime)
{
    std::vector<LineEntry> entries(count);
    Reader reader(bytes);
    quint32 end = 0;
    qint64 time = firstTime;
    for (LineEntry &entry : entries) {
        end += quint32(reader.next());
        entry.end = end++; // the end of the line stands between them
        time += unfolded(reader.next());
        entry.timeNano = time;
    }
    takeRuns(reader, entries,
             [](LineEntry &entry, quint64 value) { entry.service = quint16(value); });
    takeRuns(reader, entries, [](LineEntry &entry, quint64 value) {
        entry.stream = StoredLine::Stream(value & 3);
        entry.level = LogLevel(value >> 2 & 7);
        entry.continues = (value >> 5 & 1) != 0;
    });
    if (reader.isBad())
        return fail(Error::Kind::FileMalformed, Tr::tr("Old log lines cannot be read back."),
                    Tr::tr("Clear the log, and look at the disk."));
    return entries;
}

} // namespace panel

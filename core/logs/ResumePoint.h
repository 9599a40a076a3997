// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>

#include <deque>

namespace panel {

/// Where the log of one container was left, so that it can be asked for again "since" then without
/// a gap and without a line twice. The two output streams of a container are stamped by their own
/// clocks' readers and may come a little out of order, so it goes back a short while and recognises
/// the lines that were there. A value.
class ResumePoint
{
public:
    /// A line has arrived and was kept.
    void keep(qint64 timeNano, const QByteArray &text);

    /// No line has arrived yet.
    bool isEmpty() const { return m_recent.empty(); }

    /// From when to ask, in nanoseconds since the epoch.
    qint64 since() const;

    /// The log is asked for again from since(): expect the recent lines once more.
    void resume();

    /// This line, delivered after resume(), was kept before (each kept line is recognised once), or
    /// stands before the first line that was ever kept.
    bool isRepeated(qint64 timeNano, const QByteArray &text);

private:
    struct Recent
    {
        qint64 timeNano;
        size_t hash;
        bool operator==(const Recent &other) const = default;
    };
    friend size_t qHash(const Recent &line, size_t seed)
    {
        return qHashMulti(seed, line.timeNano, line.hash);
    }
    static Recent recent(qint64 timeNano, const QByteArray &text);

    std::deque<Recent> m_recent;   ///< all lines of the last while
    qint64 m_latest = 0;           ///< the highest time that was seen
    QHash<Recent, int> m_expected; ///< after resume(): how often each may come again
    bool m_located = false;        ///< after resume(): the lines that were kept have begun
};

} // namespace panel

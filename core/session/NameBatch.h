// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QStringList>
#include <QTimer>

namespace panel {

/// Tells the names of what changed: the first at once, and what follows together, at most 30 times
/// a second, which is as often as anybody can see.
class NameBatch : public QObject
{
    Q_OBJECT

public:
    explicit NameBatch(QObject *parent = nullptr);

    /// None: all of them may have changed, come or gone.
    void add(const QStringList &names);
    /// Tells now what there is to tell.
    void flush();

Q_SIGNALS:
    /// Each name once; none: see add().
    void told(const QStringList &names);

private:
    QStringList m_names;
    bool m_isAll = false;
    QElapsedTimer m_sinceTold;
    QTimer m_due;
};

} // namespace panel

// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/NameBatch.h"

#include <utility>

namespace panel {

namespace {

constexpr qint64 frame = 33; ///< ms

} // namespace

NameBatch::NameBatch(QObject *parent) : QObject(parent), m_due(this)
{
    m_due.setSingleShot(true);
    connect(&m_due, &QTimer::timeout, this, &NameBatch::flush);
}

void NameBatch::add(const QStringList &names)
{
    m_isAll = m_isAll || names.isEmpty();
    m_names += names;
    if (m_due.isActive())
        return;
    const qint64 left = m_sinceTold.isValid() ? frame - m_sinceTold.elapsed() : 0;
    if (left > 0)
        m_due.start(int(left));
    else
        flush();
}

void NameBatch::flush()
{
    m_due.stop();
    if (!m_isAll && m_names.isEmpty())
        return;
    QStringList names = std::exchange(m_names, {});
    if (std::exchange(m_isAll, false))
        names.clear();
    names.removeDuplicates();
    m_sinceTold.start();
    Q_EMIT told(names);
}

} // namespace panel

// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/logs/LogStrip.h"

#include "core/session/ConnectionStatus.h"
#include "gui/Fonts.h"
#include "gui/widgets/PlainLabel.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>

namespace panel {

namespace {

constexpr double million = 1'000'000;

QString dataSize(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, bytes < 10'000'000 ? 1 : 0,
                                       QLocale::DataSizeSIFormat);
}

} // namespace

QString shortCount(quint64 count)
{
    const QLocale locale;
    if (count < 1'000'000)
        return locale.toString(count);
    return LogStrip::tr("%1 M").arg(
        locale.toString(double(count) / million, 'f', count < 10'000'000 ? 1 : 0));
}

LogStrip::LogStrip(QWidget *parent)
    : QWidget(parent)
    , m_text(new PlainLabel(PlainLabel::Fit::Elide, this))
    , m_trouble(new PlainLabel(PlainLabel::Fit::Elide, this))
    , m_budget(new QPushButton(tr("Budget…"), this))
{
    setObjectName(QStringLiteral("logStrip"));
    m_text->setObjectName(QStringLiteral("logFacts"));
    m_text->setTone(Tone::Muted);
    m_trouble->setObjectName(QStringLiteral("logDiskTrouble"));
    m_trouble->setTone(Tone::Warn);
    for (PlainLabel *label : {m_text, m_trouble})
        label->setFont(fonts::small());
    m_budget->setObjectName(QStringLiteral("logBudget"));
    m_budget->setProperty("look", QStringLiteral("quiet"));
    m_budget->setFont(fonts::small());
    m_budget->setToolTip(tr("How much of the logs is kept, in memory and on disk"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 0, 8, 0);
    row->setSpacing(10);
    row->addWidget(m_text, 1);
    row->addWidget(m_trouble, 1);
    row->addWidget(m_budget);
    connect(m_budget, &QPushButton::clicked, this, &LogStrip::budgetAsked);
    update();
}

void LogStrip::setFacts(const LogStore::Facts &facts)
{
    m_facts = facts;
    update();
}

void LogStrip::setShown(std::optional<qint64> rows, std::optional<double> progress)
{
    m_rows = rows;
    m_progress = progress;
    update();
}

QString LogStrip::text() const
{
    return m_text->text();
}

void LogStrip::update()
{
    QStringList parts;
    const int plural = int(std::min<quint64>(m_facts.lines, 1'000'000));
    const QString all = tr("%1 lines", nullptr, plural).arg(shortCount(m_facts.lines));
    parts.append(m_rows ? tr("%1 of %2").arg(shortCount(quint64(*m_rows)), all) : all);
    if (m_progress)
        parts.append(tr("searching, %1 %").arg(int(*m_progress * 100)));
    if (m_facts.lines > 0) {
        parts.append(tr("%1 in memory").arg(dataSize(m_facts.memoryBytes)));
        if (m_facts.diskBytes > 0)
            parts.append(tr("%1 on disk").arg(dataSize(m_facts.diskBytes)));
        const QDateTime oldest = QDateTime::fromMSecsSinceEpoch(m_facts.oldestTimeNano / 1'000'000);
        parts.append(tr("oldest %1").arg(momentText(oldest, QDateTime::currentDateTimeUtc())));
    }
    if (m_facts.trimmed)
        parts.append(tr("older ones were dropped"));
    m_text->setText(parts.join(QStringLiteral(" · ")));
    m_trouble->setVisible(m_facts.diskError.has_value());
    if (m_facts.diskError)
        m_trouble->setText(m_facts.diskError->message);
}

} // namespace panel

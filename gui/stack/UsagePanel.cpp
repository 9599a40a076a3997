// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/stack/UsagePanel.h"

#include "core/base/PlainText.h"
#include "core/session/UsageTexts.h"
#include "gui/Fonts.h"
#include "gui/stack/UsageChart.h"
#include "gui/stack/UsageTile.h"
#include "gui/widgets/Glyph.h"
#include "gui/widgets/PlainLabel.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace panel {

UsagePanel::UsagePanel(QWidget *parent)
    : QFrame(parent)
    , m_title(new PlainLabel(PlainLabel::Fit::Elide, this))
    , m_summary(new PlainLabel(PlainLabel::Fit::Elide, this))
    , m_chart(new UsageChart(this))
{
    setObjectName(QStringLiteral("usagePanel"));
    setProperty("look", QStringLiteral("card"));
    m_title->setFont(fonts::strong());
    m_summary->setObjectName(QStringLiteral("usageSummary"));
    m_summary->setTone(Tone::Muted);
    auto *close = new QPushButton(glyphIcon(Glyph::Close, &Tokens::muted), {}, this);
    close->setObjectName(QStringLiteral("usageCloseButton"));
    close->setProperty("look", QStringLiteral("tool"));
    close->setAccessibleName(tr("Close the graph"));
    close->setToolTip(tr("Close the graph"));
    connect(close, &QPushButton::clicked, this, &UsagePanel::closeAsked);

    auto *head = new QHBoxLayout;
    head->setSpacing(12);
    head->addWidget(m_title);
    head->addWidget(m_summary, 1);
    head->addWidget(close);

    auto *tiles = new QHBoxLayout;
    tiles->setSpacing(8);
    auto *group = new QButtonGroup(this);
    for (const UsageMetric metric : usageMetrics) {
        auto *tile = new UsageTile(metricTitle(metric), this);
        tile->setObjectName(QStringLiteral("usageTile%1").arg(int(metric)));
        const bool twoValues = metric == UsageMetric::Network || metric == UsageMetric::BlockIo;
        tiles->addWidget(tile, twoValues ? 8 : 5);
        group->addButton(tile, int(metric));
        m_tiles[size_t(metric)] = tile;
    }
    connect(group, &QButtonGroup::idClicked, this, [this](int id) { showMetric(UsageMetric(id)); });

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(13, 8, 9, 6);
    layout->setSpacing(8);
    layout->addLayout(head);
    layout->addLayout(tiles);
    layout->addWidget(m_chart, 1);
    showMetric(m_metric);
}

void UsagePanel::setUsage(const QString &service, const ServiceUsage &usage, bool isOld)
{
    m_title->setText(elided(service, 60));
    m_usage = usage;
    m_isOld = isOld;
    refresh();
}

void UsagePanel::showMetric(UsageMetric metric)
{
    m_metric = metric;
    m_tiles[size_t(metric)]->setChecked(true);
    refresh();
}

void UsagePanel::refresh()
{
    for (const UsageMetric metric : usageMetrics)
        m_tiles[size_t(metric)]->setValue(currentText(m_usage, metric));
    UsageSeries series = usageSeries(m_usage, m_metric);
    m_chart->setSeries(series, message(), m_isOld);

    const ServiceSample *now = m_usage.current();
    QString summary;
    if (now && m_metric == UsageMetric::Cpu)
        summary = tr("100 % is one processor");
    else if (now && m_metric == UsageMetric::Memory && now->memoryLimit)
        summary = tr("%1 of %2", "percentage of the limit")
                      .arg(percentText(now->memoryPercent()), memoryText(now->memoryLimit));
    else if (now && m_metric == UsageMetric::Network)
        summary = tr("since its start %1 in, %2 out")
                      .arg(trafficText(now->received), trafficText(now->sent));
    else if (now && m_metric == UsageMetric::BlockIo)
        summary = tr("since its start %1 read, %2 written")
                      .arg(trafficText(now->blockRead), trafficText(now->blockWritten));
    m_summary->setText(summary);
}

/// Why there is no graph; empty where there is one.
QString UsagePanel::message() const
{
    switch (m_usage.state) {
    case ServiceUsage::State::NotRunning: return tr("It is not running.");
    case ServiceUsage::State::Failed: return plainText(m_usage.error);
    case ServiceUsage::State::Unwatched:
    case ServiceUsage::State::Waiting:
        // What was measured a moment ago is worth more than a word about it.
        if (m_usage.samples.isEmpty())
            return tr("Waiting for the first sample…");
        break;
    case ServiceUsage::State::Measured: break;
    }
    const UsageSeries series = usageSeries(m_usage, m_metric);
    for (const UsageSeries::Line &line : series.lines) {
        for (const auto &value : line.values) {
            if (value)
                return {};
        }
    }
    return m_metric == UsageMetric::Network   ? tr("The engine counts no network for it.")
           : m_metric == UsageMetric::BlockIo ? tr("The engine counts no block I/O for it.")
                                              : tr("The engine does not tell.");
}

} // namespace panel

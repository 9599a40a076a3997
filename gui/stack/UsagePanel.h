// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/stack/UsageSeries.h"

#include <QFrame>

#include <array>

namespace panel {

class PlainLabel;
class UsageChart;
class UsageTile;

/// What one service uses: its numbers in a row, and the graph of the one that is chosen.
class UsagePanel : public QFrame
{
    Q_OBJECT

public:
    explicit UsagePanel(QWidget *parent = nullptr);

    /// `isOld`: the engine was lost, what is shown is how it was last.
    void setUsage(const QString &service, const ServiceUsage &usage, bool isOld);
    void showMetric(UsageMetric metric);

Q_SIGNALS:
    void closeAsked();

private:
    void refresh();
    QString message() const;

    ServiceUsage m_usage;
    bool m_isOld = false;
    UsageMetric m_metric = UsageMetric::Cpu;
    PlainLabel *m_title;
    PlainLabel *m_summary;
    std::array<UsageTile *, std::size(usageMetrics)> m_tiles{};
    UsageChart *m_chart;
};

} // namespace panel

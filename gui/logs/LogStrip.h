// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/logs/LogStore.h"

#include <QWidget>

#include <optional>

class QPushButton;

namespace panel {

class PlainLabel;

/// Below the lines: how many there are and what they take, and what is not as it should be.
class LogStrip : public QWidget
{
    Q_OBJECT

public:
    explicit LogStrip(QWidget *parent);

    void setFacts(const LogStore::Facts &facts);
    /// The rows that are shown, while a filter hides others; and how far it has looked.
    void setShown(std::optional<qint64> rows, std::optional<double> progress);

    QString text() const;

Q_SIGNALS:
    void budgetAsked();

private:
    void update();

    LogStore::Facts m_facts;
    std::optional<qint64> m_rows;
    std::optional<double> m_progress;
    PlainLabel *m_text;
    PlainLabel *m_trouble;
    QPushButton *m_budget;
};

/// "14,200", "1.4 M".
QString shortCount(quint64 count);

} // namespace panel

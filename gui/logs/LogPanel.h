// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/logs/LogRows.h"
#include "core/logs/LogSession.h"
#include "core/session/ConnectionStatus.h"

#include <QFrame>
#include <QMap>
#include <QTimer>

class QLineEdit;

namespace panel {

class LogView;
class PillButton;
class PlainLabel;
class ServiceFilterButton;

/// The logs of the project: what to show, above the lines themselves.
class LogPanel : public QFrame
{
    Q_OBJECT

public:
    /// The session must outlive the panel.
    LogPanel(LogSession *logs, QWidget *parent);

    /// The services of the project, in its order; it gives them their colours.
    void setServices(const QStringList &services);
    /// While the engine is away the lines are not live, and that is said.
    void setConnection(const ConnectionStatus &connection);
    /// Shows this service alone, at its newest lines.
    void showService(const QString &service);

private:
    QWidget *makeHeader();
    void applyFilter();
    void onStoreChanged();
    void onRowsChanged();
    void onFailed(const QString &service, const Error &error);
    void onRecovered(const QString &service);
    void updateFailures();
    void updateFollowing();
    void clear();

    LogSession *m_logs;
    LogRows m_rows;
    LogFilter m_filter;                ///< the last valid one
    QStringList m_services;            ///< of the project
    QStringList m_shownServices;       ///< with those that only the log knows
    qsizetype m_knownServices = 0;     ///< those of the store when m_shownServices was made
    QMap<QString, QString> m_failures; ///< message by service
    QString m_notLive;    ///< since when and why; empty: the lines come as they are made
    QTimer m_filterDelay; ///< a filter is applied when the typing rests

    ServiceFilterButton *m_serviceButton;
    QLineEdit *m_filterEdit;
    PillButton *m_followButton;
    PlainLabel *m_filterError;
    PlainLabel *m_notice;
    LogView *m_view;
};

} // namespace panel

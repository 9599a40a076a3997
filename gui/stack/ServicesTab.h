// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagnosis/Drift.h"
#include "core/session/ServiceUsage.h"
#include "gui/stack/StackState.h"

#include <QHash>
#include <QTimer>
#include <QWidget>

class QFrame;
class QSplitter;
class QStackedWidget;

namespace panel {

class CellTable;
class LogPanel;
class LogSession;
class LogSettings;
class PlainLabel;
class RowsOnScreen;
class ServiceDetails;
class ServiceModel;
class UsagePanel;

/// The services as a table, the selected one in words, and below their logs.
class ServicesTab : public QWidget
{
    Q_OBJECT

public:
    /// `logs` may be null: then there is no log.
    ServicesTab(LogSession *logs, QWidget *parent);

    void setState(const StackState &state);
    /// Some of the services of the state differ now, and with them the numbers of all.
    void updateServices(const QList<Service> &changed, const ServiceSummary &summary);
    /// An action for single services is possible, as no work runs on all of them.
    void setBusy(bool busy);
    /// Where what the user chose for the logs is kept.
    void setLogSettings(const LogSettings &settings);
    /// The same state but for the connection, or as long as it is the same, for its age.
    void setConnection(const ConnectionStatus &connection);
    void selectService(const QString &name);
    /// What one of watched() uses now.
    void setUsage(const QString &service, const ServiceUsage &usage);
    /// How services differ from the compose file.
    void setDrift(const QList<ServiceDrift> &all);
    /// The graph of the selected service, in place of the logs.
    void showUsage(bool shown);
    /// The services whose usage somebody sees; none while nobody sees this tab.
    const QStringList &watched() const { return m_watched; }

Q_SIGNALS:
    void startAsked(const QString &service);
    void stopAsked(const QString &service);
    void restartAsked(const QString &service);
    void rebuildAsked(const QString &service);
    void recreateAsked(const QString &service);
    void logsAsked(const QString &service);
    void commandsAsked(const QString &service);
    /// Why the service is not as it should be.
    void whyAsked(const QString &service);
    /// watched() is another.
    void watchedChanged();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeUpperPart();
    void connectTable();
    void updateDetails();
    void updateHint();
    void updateColumns();
    void updateLower();
    void updateWatched();
    bool isUsageShown() const;
    void adjustSplit();
    void showMenu(int row, const QPoint &position);
    const Service *selected() const;

    StackState m_state; ///< without the services, which are in the model
    ServiceSummary m_summary;
    QStringList m_names; ///< of the services, in their order
    bool m_busy = false;
    bool m_userSplit = false; ///< the user moved the handle: it stays where it was put
    QString whyNoActions() const;

    QString m_selectedName;
    ServiceModel *m_model;
    CellTable *m_table;
    QFrame *m_card = nullptr;
    PlainLabel *m_hint;
    ServiceDetails *m_details;
    QSplitter *m_splitter;
    QStackedWidget *m_lower; ///< the logs, or the graph
    LogPanel *m_logs = nullptr;
    UsagePanel *m_usage;
    bool m_usageAsked = false;
    RowsOnScreen *m_onScreen = nullptr;
    QStringList m_watched;
    QHash<QString, ServiceUsage> m_known; ///< of the watched ones
    QTimer m_second;
};

} // namespace panel

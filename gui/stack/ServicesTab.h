// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/LogSettings.h"
#include "gui/stack/StackState.h"

#include <QTimer>
#include <QWidget>

class QFrame;
class QSplitter;

namespace panel {

class CellTable;
class LogPanel;
class LogSession;
class PlainLabel;
class ServiceDetails;
class ServiceModel;

/// The services as a table, the selected one in words, and below their logs.
class ServicesTab : public QWidget
{
    Q_OBJECT

public:
    /// `logs` may be null: then there is no log.
    ServicesTab(LogSession *logs, QWidget *parent);

    void setState(const StackState &state);
    /// An action for single services is possible, as no work runs on all of them.
    void setBusy(bool busy);
    /// Where what the user chose for the logs is kept.
    void setLogSettings(const LogSettings &settings);
    void selectService(const QString &name);

Q_SIGNALS:
    void startAsked(const QString &service);
    void stopAsked(const QString &service);
    void restartAsked(const QString &service);
    void rebuildAsked(const QString &service);
    void logsAsked(const QString &service);

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
    void adjustSplit();
    void showMenu(int row, const QPoint &position);
    const Service *selected() const;

    StackState m_state;
    bool m_busy = false;
    bool m_userSplit = false; ///< the user moved the handle: it stays where it was put
    QString m_selectedName;
    ServiceModel *m_model;
    CellTable *m_table;
    QFrame *m_card = nullptr;
    PlainLabel *m_hint;
    ServiceDetails *m_details;
    QSplitter *m_splitter;
    LogPanel *m_logs = nullptr;
    QTimer m_second;
};

} // namespace panel

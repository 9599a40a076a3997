// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/logs/LogMove.h"
#include "core/logs/LogRows.h"
#include "core/logs/LogSession.h"
#include "core/session/ConnectionStatus.h"
#include "core/session/LogSettings.h"
#include "gui/logs/LogView.h"

#include <QFrame>
#include <QMap>
#include <QTimer>

#include <memory>
#include <optional>

class QHBoxLayout;

namespace panel {

class LogEngineButton;
class LogFilterEdit;
class LogLookButton;
class LogRangeButton;
class LogSearch;
class LogSearchBar;
class LogStrip;
class PillButton;
class PlainLabel;
class ServiceChips;
class ServiceFilterButton;
struct LogEngineChoice;

/// The logs of the project: what to show, above the lines themselves; below them what they take.
class LogPanel : public QFrame
{
    Q_OBJECT

public:
    enum class Form {
        Whole,
        Brief ///< beside other things: the lines, and what chooses among them
    };

    /// The session must outlive the panel.
    LogPanel(LogSession *logs, Form form, QWidget *parent);
    ~LogPanel() override;

    /// Where what the user chose is kept from now on.
    void setSettings(const LogSettings &settings);
    /// The compose file, by which it is remembered which services are muted.
    void setProject(const QString &file);
    /// The services of the project, in its order; it gives them their colours.
    void setServices(const QStringList &services);
    /// While the engine is away the lines are not live, and that is said.
    void setConnection(const ConnectionStatus &connection);
    /// The other machines whose logs can be shown besides.
    void setEngines(const QList<LogEngineChoice> &engines);
    /// Shows this service alone, at its newest lines.
    void showService(const QString &service);

Q_SIGNALS:
    void enginesChosen(const QStringList &ids);

protected:
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    // LogPanel.cpp: what stands where, and who hears whom
    QWidget *makeHeader();
    QWidget *makeServiceLine();
    QWidget *makeAroundBar();
    void connectHeader();
    void connectView();
    void connectSession();
    void addShortcuts();

    // LogPanelLines.cpp: which lines are shown
    void applyFilter();
    void updateFilterError();
    void onHiddenChanged();
    void setLook(const LogLook &look);
    void setContextLines(int lines);
    void showAround(quint64 number);
    void leaveAround();
    void openSearch();
    void closeSearch();
    void findAgain(bool forwards);
    void searchIn(LogRows *rows);
    LogRows *shownRows();

    // LogPanelState.cpp: what is told about them
    void onStoreChanged();
    void onRowsChanged();
    void onMoved(const LogMove &move);
    void onTopReached();
    void onFailed(const QString &service, const Error &error);
    void onRecovered(const QString &service);
    void updateNotice();
    void updateFollowing();
    void updateStrip();
    void askForBudget();
    void askForExport();
    void recall();
    void updateChips();

    LogSession *m_logs;
    const Form m_form;
    LogRows m_rows;
    std::unique_ptr<LogRows> m_all;       ///< while the lines around a time are shown
    std::unique_ptr<LogSearch> m_search;  ///< while it is looked for something
    std::optional<LogView::Place> m_back; ///< to be returned to from there
    std::optional<LogSettings> m_settings;
    QString m_project;
    LogFilter m_filter;                ///< the last valid one
    QString m_filterFault;             ///< why the text in the field is none
    QStringList m_services;            ///< of the project
    QStringList m_shownServices;       ///< with those that only the log knows
    qsizetype m_knownServices = 0;     ///< those of the store when m_shownServices was made
    QMap<QString, QString> m_failures; ///< message by service
    QString m_notLive;    ///< since when and why; empty: the lines come as they are made
    QString m_passing;    ///< a notice that goes with the next action
    QTimer m_filterDelay; ///< a filter is applied when the typing rests
    QTimer m_stripDelay;

    ServiceFilterButton *m_serviceButton;
    LogFilterEdit *m_filterEdit;
    PillButton *m_followButton;
    LogLookButton *m_lookButton;
    ServiceChips *m_chips;
    LogEngineButton *m_engineButton;
    LogRangeButton *m_rangeButton;
    PlainLabel *m_filterError;
    PlainLabel *m_notice;
    QFrame *m_aroundBar = nullptr;
    PlainLabel *m_aroundText = nullptr;
    LogView *m_view;
    LogSearchBar *m_searchBar;
    LogStrip *m_strip;
};

} // namespace panel

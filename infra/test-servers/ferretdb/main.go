// Speaks MongoDB's wire protocol in front of PostgreSQL or SQLite, for tests and for trying out:
// FerretDB by its embedding package. It prints its address on one line and serves until SIGTERM.
package main

import (
	"context"
	"fmt"
	"log"
	"os"
	"os/signal"
	"syscall"

	"github.com/FerretDB/FerretDB/ferretdb"
)

func main() {
	if len(os.Args) != 3 {
		log.Fatal("usage: ferretdb <host:port> <postgres://… or file:/folder/>")
	}
	config := &ferretdb.Config{
		Listener: ferretdb.ListenerConfig{TCP: os.Args[1]},
		Handler:  "postgresql",
	}
	if url := os.Args[2]; len(url) > 5 && url[:5] == "file:" {
		config.Handler, config.SQLiteURL = "sqlite", url
	} else {
		config.PostgreSQLURL = url
	}
	server, err := ferretdb.New(config)
	if err != nil {
		log.Fatal(err)
	}
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGINT, syscall.SIGTERM)
	defer stop()
	fmt.Println(server.MongoDBURI())
	if err := server.Run(ctx); err != nil && ctx.Err() == nil {
		log.Fatal(err)
	}
}

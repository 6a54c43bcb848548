module example.com/shop

go 1.25

require github.com/mattermost/morph v1.1.0
